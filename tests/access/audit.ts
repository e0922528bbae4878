import { openEvent } from "@/lib/audit/commands/open-event";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor } from "@/lib/platform/db";
import { system } from "../factories/people";
import { ownerSql } from "../support/database";
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
      shows: "one event with its values; opening it is recorded",
    },
  ],
  commands: [
    {
      command: "audit/open-event",
      allowed: ["auditor"],
      hidden: "others",
      attempt: async (context) => {
        await withActor(system().actor, (tx) =>
          recordEvent(tx, system(), { name: "thing_made", subject: { type: "Thing", id: null } }),
        );
        const [event] = await ownerSql<{ id: string }>(`SELECT "id" FROM "AuditEvent" LIMIT 1`);
        return openEvent(context, event?.id ?? "");
      },
    },
    { command: "audit/record-event", internal: "takes the transaction of the change that it records" },
    { command: "audit/seal-events", internal: "run by the worker" },
  ],
};
