import { signReceipts } from "@/lib/applications/commands/sign-receipts";
import { system } from "../factories/people";
import type { AccessRows, Who } from "./types";

const members: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];

export const receiptsAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(public)/verify",
      allowed: "everyone",
      shows: "of a receipt, to who gives its number and digest, what it says and whether its version counts",
    },
  ],
  handlers: [
    {
      page: "api/applications/[id]/receipts/[number]/[format]",
      methods: ["GET"],
      allowed: members,
      visitor: 401,
      path: async (world) => {
        await signReceipts(system());
        return `/api/applications/${world.application.id}/receipts/1/json`;
      },
      shows: "the signed receipt of an own version: where organisationId in memberships",
    },
    { page: "api/receipts/keys", methods: ["GET"], allowed: "everyone", shows: "public keys of receipts" },
    {
      page: "api/receipts/verify",
      methods: ["POST"],
      allowed: "everyone",
      shows: "nothing: it leads to /verify with what the sent document is",
    },
  ],
  commands: [
    { command: "applications/sign-receipts", allowed: [], attempt: (context) => signReceipts(context) },
    { command: "applications/sign-receipt", internal: "takes the transaction that wrote the version" },
  ],
};
