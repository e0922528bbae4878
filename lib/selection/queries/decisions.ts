import "server-only";
import { rational } from "@/lib/evaluation/rules/rational";
import type { Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import type { Decided } from "../rules/select";
import { decisionBreakdown, decisionReasons } from "../schema";

/** The decisions of a round as they were proposed, in the order of the ranking, those not ranked last. */
export async function readDecisions(tx: Tx, roundId: string): Promise<Decided[]> {
  const rows = await tx.decision.findMany({
    where: { roundId },
    select: {
      applicationId: true,
      outcome: true,
      rank: true,
      reserveRank: true,
      meanNumerator: true,
      meanDenominator: true,
      reasons: true,
      breakdown: true,
      award: true,
      application: { select: { challengeId: true } },
    },
    orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { applicationId: "asc" }],
  });
  return rows.map(({ application, meanNumerator, meanDenominator, reasons, breakdown, ...row }) => ({
    ...row,
    challengeId: application.challengeId,
    mean: meanOf({ meanNumerator, meanDenominator }),
    criteria: criteriaOf(breakdown),
    reasons: stored(decisionReasons, reasons),
  }));
}

/** The stored mean of a decision; null where it was not ranked. */
export function meanOf(row: { meanNumerator: bigint | null; meanDenominator: bigint | null }): Decided["mean"] {
  const { meanNumerator, meanDenominator } = row;
  return meanNumerator !== null && meanDenominator !== null ? rational(meanNumerator, meanDenominator) : null;
}

/** The stored means by criterion id. */
export function criteriaOf(breakdown: unknown): Decided["criteria"] {
  const parts = stored(decisionBreakdown, breakdown);
  return new Map(parts.map((part) => [part.criterionId, rational(BigInt(part.numerator), BigInt(part.denominator))]));
}
