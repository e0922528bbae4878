import { openEvent } from "@/lib/audit/commands/open-event";
import type { AccessRows } from "./types";

export const auditAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/audit",
      allowed: ["auditor"],
      shows: "the whole trail; the capability is read with it",
    },
    {
      page: "[locale]/(workspace)/audit/[id]",
      allowed: ["auditor"],
      path: (world) => `/audit/${world.eventId}`,
      shows: "one event with its values; opening it is recorded",
    },
  ],
  commands: [
    {
      command: "audit/open-event",
      allowed: ["auditor"],
      hidden: "others",
      attempt: (context, world) => openEvent(context, world.eventId),
    },
    { command: "audit/record-event", internal: "takes the transaction of the change that it records" },
    { command: "audit/seal-events", internal: "run by the worker" },
    { command: "audit/erase-details", internal: "run by the worker, through accounts/purge-accounts" },
    { command: "audit/erase-person", internal: "part of closing an account, whose transaction it takes" },
  ],
};
