import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import type { Job } from "@/lib/platform/jobs";
import { remindEvaluators } from "./commands/remind-evaluators";

export const evaluationJobs: Job[] = [{ name: "remind-evaluators", every: "minute", run: remindAll }];

async function remindAll(): Promise<void> {
  const origin = { address: null, userAgent: null, requestId: randomUUID() };
  const context = { actor: systemActor("clock"), clock: systemClock, origin };
  for (;;) {
    const result = await remindEvaluators(context);
    if (!result.ok || result.value === 0) return;
  }
}
