import type { Aggregated } from "@/lib/evaluation/rules/aggregate";
import { compareRational, toOneDecimal, type Rational } from "@/lib/evaluation/rules/rational";
import type { DecisionReason } from "../schema";

export type RankCriterion = { id: string; position: number; maxPoints: number };

/** One eligible application with the result of its evaluation. `submittedAt`: of the version that counts. */
export type Entry = { applicationId: string; challengeId: string; submittedAt: Date; result: Aggregated };

export type RankedEntry = Omit<Entry, "result"> & {
  rank: number;
  mean: Rational;
  criteria: ReadonlyMap<string, Rational>;
  /** Why it stands where it does against an equal neighbour; empty where the score alone decided. */
  ties: DecisionReason[];
};

/**
 * The ranking of a call: by mean; equal means by the heavier criterion first, criteria of equal weight in the call's
 * order; then by the earlier submission (domain.md §4). Every place is taken once, and the same facts always give the
 * same order.
 */
export function rankEntries(entries: readonly Entry[], criteria: readonly RankCriterion[]): RankedEntry[] {
  const weighed = criteria.toSorted((a, b) => b.maxPoints - a.maxPoints || a.position - b.position);
  const ranked = entries
    .flatMap(({ result, ...entry }) =>
      result.ranked ? [{ ...entry, mean: result.mean, criteria: result.criteria }] : [],
    )
    .toSorted((a, b) => compare(a, b, weighed));
  return ranked.map((entry, index) => ({
    ...entry,
    rank: index + 1,
    ties: [
      ...tieAgainst(entry, ranked[index - 1], weighed, "lost"),
      ...tieAgainst(entry, ranked[index + 1], weighed, "won"),
    ],
  }));
}

type Comparable = Pick<RankedEntry, "applicationId" | "submittedAt" | "mean" | "criteria">;

function compare(a: Comparable, b: Comparable, weighed: readonly RankCriterion[]): number {
  const byMean = compareRational(b.mean, a.mean);
  if (byMean !== 0) return byMean;
  const decisive = decidingCriterion(a, b, weighed);
  if (decisive) return compareRational(pointsOf(b, decisive.id), pointsOf(a, decisive.id));
  return a.submittedAt.getTime() - b.submittedAt.getTime() || (a.applicationId < b.applicationId ? -1 : 1);
}

const decidingCriterion = (a: Comparable, b: Comparable, weighed: readonly RankCriterion[]) =>
  weighed.find((criterion) => compareRational(pointsOf(a, criterion.id), pointsOf(b, criterion.id)) !== 0);

/** The phrase for an entry whose neighbour has exactly the same mean. `other` is for managers, never for applicants. */
function tieAgainst(
  entry: Comparable,
  neighbour: Comparable | undefined,
  weighed: readonly RankCriterion[],
  side: "won" | "lost",
): DecisionReason[] {
  if (!neighbour || compareRational(entry.mean, neighbour.mean) !== 0) return [];
  const decisive = decidingCriterion(entry, neighbour, weighed);
  if (!decisive) return [{ code: side === "won" ? "tie_earlier" : "tie_later", params: {} }];
  const own = toOneDecimal(pointsOf(entry, decisive.id));
  const other = toOneDecimal(pointsOf(neighbour, decisive.id));
  return [{ code: side === "won" ? "tie_won" : "tie_lost", params: { own, other }, criterionId: decisive.id }];
}

function pointsOf(entry: Comparable, criterionId: string): Rational {
  const points = entry.criteria.get(criterionId);
  if (!points) throw new Error(`application ${entry.applicationId} has no mean for criterion ${criterionId}`);
  return points;
}
