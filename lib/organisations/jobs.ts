import "server-only";
import { randomUUID } from "node:crypto";
import { systemClock } from "@/lib/platform/clock";
import type { Job } from "@/lib/platform/jobs";
import { purgeInvitations } from "./commands/purge-invitations";
import { systemActor } from "./queries";

export const organisationJobs: Job[] = [{ name: "purge-invitations", every: "day", run: purge }];

async function purge(): Promise<void> {
  const origin = { address: null, userAgent: null, requestId: randomUUID() };
  await purgeInvitations({ actor: systemActor("retention"), clock: systemClock, origin });
}
