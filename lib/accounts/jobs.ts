import "server-only";
import { randomUUID } from "node:crypto";
import { systemClock } from "@/lib/platform/clock";
import type { Job } from "@/lib/platform/jobs";
import { purgeAccounts } from "./commands/purge-accounts";

export const accountJobs: Job[] = [{ name: "purge-accounts", every: "day", run: purge }];

async function purge(): Promise<void> {
  const origin = { address: null, userAgent: null, requestId: randomUUID() };
  await purgeAccounts({ actor: { kind: "system", name: "retention" }, clock: systemClock, origin });
}
