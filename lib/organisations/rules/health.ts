import type { SystemHealth } from "../types";

const MINUTE = 60_000;

/** No sign of life for two minutes: the job queue gives one at least every minute. */
export function isWorkerSilent({ now, workerSeenAt }: Pick<SystemHealth, "now" | "workerSeenAt">): boolean {
  return workerSeenAt === null || now.getTime() - workerSeenAt.getTime() > 2 * MINUTE;
}

/** Events are sealed within a second; one that waits for more than a minute is what `audit:verify` complains of too. */
export function isSealingLate({ now, audit }: Pick<SystemHealth, "now" | "audit">): boolean {
  return audit.oldestUnsealedAt !== null && now.getTime() - audit.oldestUnsealedAt.getTime() > MINUTE;
}
