import "server-only";
import type { Clock } from "@/lib/platform/clock";
import { Prisma, type Tx } from "@/lib/platform/db";
import type { CallStatus } from "@/lib/platform/db/generated/enums";
import { stored, storedText } from "@/lib/platform/localised";
import { eligibilityRules, type EligibilityRule } from "./schema/eligibility";

const locks = {
  true: Prisma.sql`FOR SHARE`,
  update: Prisma.sql`FOR UPDATE`,
  false: Prisma.empty,
};

/** Before opensAt; in [opensAt, closesAt); at or after closesAt. Derived, never stored. */
export type Phase = "BEFORE" | "OPEN" | "CLOSED";

/** A call as far as deadlines, quotas and money go. Won as bigint, sizes in bytes, times in UTC. */
export type CallPhase = {
  id: string;
  programmeId: string;
  code: string;
  status: CallStatus;
  opensAt: Date;
  /** The close for whoever was asked about: the call's, or a later one of their own. */
  closesAt: Date;
  /** The call's own close, which company age counts at. */
  commonClosesAt: Date;
  /** The last close of anybody. */
  lastCloseAt: Date;
  announcedAt: Date | null;
  quota: number;
  quotaPerChallenge: number;
  reserveCount: number;
  ceiling: bigint;
  totalBudget: bigint;
  maxApplicationsPerStartup: number | null;
  eligibility: EligibilityRule[];
  maxFileBytes: bigint;
  /** The database's clock plus the clock's offset, cut to milliseconds for display and stamps. */
  now: Date;
  /** Compared in the database with all six digits of a second. */
  phase: Phase;
  /** Before lastCloseAt: somebody may still submit, so nobody sees contents or learns how many there are. */
  sealed: boolean;
};

/**
 * Where a call stands by the database's clock, or undefined where there is none of this id (a uuid, checked before).
 * With `lock` (the default) its row is held FOR SHARE until the transaction ends, so that neither its dates nor its
 * status change under a command; pages pass `{ lock: false }`. Commands that change the call itself pass "update": two
 * that both held it FOR SHARE would wait for each other. `extendedTo` is a close that one applicant was given beyond the
 * call's (Application.extendedTo): the later of the two is theirs.
 */
export async function callPhase(
  tx: Tx,
  clock: Clock,
  callId: string,
  use: { lock?: boolean | "update"; extendedTo?: Date | null } = {},
): Promise<CallPhase | undefined> {
  const lock = locks[`${use.lock ?? true}`];
  // The clock is read in a step of its own, after the lock was granted: a wait for the lock counts against the deadline.
  const [row] = await tx.$queryRaw<(Omit<CallPhase, "eligibility"> & { eligibility: unknown })[]>`
    WITH held AS MATERIALIZED (
      SELECT "id", "programmeId", "code", "status"::text, "opensAt", "announcedAt", "quota", "quotaPerChallenge",
             greatest("closesAt", ${use.extendedTo ?? null}::timestamptz) AS "closesAt", "closesAt" AS "commonClosesAt", "lastCloseAt",
             "reserveCount", "ceiling", "totalBudget", "maxApplicationsPerStartup", "eligibility", "maxFileBytes"
        FROM "Call" WHERE "id" = ${callId}::uuid ${lock}
    ), timed AS MATERIALIZED (
      SELECT held.*, clock_timestamp() + ${clock.offset} * interval '1 millisecond' AS "now" FROM held
    )
    SELECT timed.*, CASE WHEN "now" < "opensAt" THEN 'BEFORE' WHEN "now" < "closesAt" THEN 'OPEN' ELSE 'CLOSED' END AS "phase",
           "now" < "lastCloseAt" AS "sealed"
      FROM timed`;
  return row && { ...row, eligibility: stored(eligibilityRules, row.eligibility) };
}

/** A notice about a call by its code and title, in the reader's language. `reason` is without domain. */
export async function noticeOfCall(tx: Tx, callId: string, reason: string, href: string) {
  const call = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { code: true, title: true } });
  return { kind: `programmes.${reason}`, params: { code: call.code, title: stored(storedText, call.title) }, href };
}
