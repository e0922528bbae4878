import "server-only";
import { randomUUID } from "node:crypto";
import { systemClock } from "@/lib/platform/clock";
import type { Job } from "@/lib/platform/jobs";
import { untilNothingLeft } from "@/lib/platform/retention";
import { purgeInvitations } from "./commands/purge-invitations";
import { remindDocuments } from "./commands/remind-documents";
import { systemActor } from "./queries";

export const organisationJobs: Job[] = [
  { name: "purge-invitations", every: "day", run: purge },
  { name: "remind-documents", every: "day", run: remind },
];

async function purge(): Promise<void> {
  const origin = { address: null, userAgent: null, requestId: randomUUID() };
  await purgeInvitations({ actor: systemActor("retention"), clock: systemClock, origin });
}

async function remind(): Promise<void> {
  await untilNothingLeft(async () => {
    const origin = { address: null, userAgent: null, requestId: randomUUID() };
    const result = await remindDocuments({ actor: systemActor("clock"), clock: systemClock, origin });
    return result.ok ? result.value : 0;
  });
}
