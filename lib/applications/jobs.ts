import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import type { Job } from "@/lib/platform/jobs";
import { recordClose } from "./commands/record-close";

export const applicationJobs: Job[] = [{ name: "record-close", every: "second", run: recordCloses }];

async function recordCloses(): Promise<number> {
  const origin = { address: null, userAgent: null, requestId: randomUUID() };
  const result = await recordClose({ actor: systemActor("clock"), clock: systemClock, origin });
  return result.ok ? result.value : 0;
}
