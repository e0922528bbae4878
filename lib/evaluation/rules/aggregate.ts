import type { Aggregation } from "@/lib/platform/db/generated/enums";
import { type Rational } from "./rational";

/** One submitted evaluation: whole points by criterion id. */
export type Sheet = { id: string; submittedAt: Date; points: ReadonlyMap<string, number> };

export type StageRules = {
  aggregation: Aggregation;
  /** Fewer submitted evaluations than this and an application is not ranked. */
  minEvaluations: number;
  criterionIds: readonly string[];
};

/** `kept` and `dropped` hold evaluation ids; the criteria's means share one denominator and sum to `mean`. */
export type Aggregated =
  | { ranked: true; mean: Rational; criteria: ReadonlyMap<string, Rational>; kept: string[]; dropped: string[] }
  | { ranked: false; submitted: number; needed: number };

/** With this many evaluations or more, the highest and the lowest are dropped (domain.md §4). */
const TRIM_FROM = 5;

/**
 * The mean of an application's submitted evaluations. Trimming drops whole evaluators by their total, so that the
 * criteria still sum; among equal extremes the earlier submission is dropped. The result does not depend on the order
 * of `sheets`.
 */
export function aggregate(sheets: readonly Sheet[], rules: StageRules): Aggregated {
  if (sheets.length < rules.minEvaluations || sheets.length === 0) {
    return { ranked: false, submitted: sheets.length, needed: Math.max(rules.minEvaluations, 1) };
  }
  const dropped = rules.aggregation === "TRIMMED_MEAN" && sheets.length >= TRIM_FROM ? extremes(sheets) : [];
  const kept = sheets.filter((sheet) => !dropped.includes(sheet)).toSorted(earlierFirst);
  const denominator = BigInt(kept.length);
  const criteria = new Map(
    rules.criterionIds.map((id) => [id, { numerator: sumOf(kept.map((sheet) => pointsOf(sheet, id))), denominator }]),
  );
  const mean = { numerator: sumOf(kept.map(totalOf)), denominator };
  return { ranked: true, mean, criteria, kept: kept.map(idOf), dropped: dropped.map(idOf) };
}

/** The evaluator's total of whole points. */
export function totalOf(sheet: Pick<Sheet, "points">): number {
  return [...sheet.points.values()].reduce((sum, points) => sum + points, 0);
}

/** One highest, then one lowest of what remains. */
function extremes(sheets: readonly Sheet[]): Sheet[] {
  const inOrder = sheets.toSorted(earlierFirst);
  const highest = inOrder.reduce((best, sheet) => (totalOf(sheet) > totalOf(best) ? sheet : best));
  const rest = inOrder.filter((sheet) => sheet !== highest);
  const lowest = rest.reduce((best, sheet) => (totalOf(sheet) < totalOf(best) ? sheet : best));
  return [highest, lowest];
}

/** By submission; two of the same instant by id, so that the order never depends on what the database returned. */
function earlierFirst(a: Sheet, b: Sheet): number {
  return a.submittedAt.getTime() - b.submittedAt.getTime() || (a.id < b.id ? -1 : 1);
}

function pointsOf(sheet: Sheet, criterionId: string): number {
  const points = sheet.points.get(criterionId);
  // A submitted evaluation has every criterion (a trigger holds it); a hole here would skew a decision in silence.
  if (points === undefined) throw new Error(`evaluation ${sheet.id} has no points for criterion ${criterionId}`);
  return points;
}

const idOf = (sheet: Sheet): string => sheet.id;
const sumOf = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + BigInt(value), 0n);
