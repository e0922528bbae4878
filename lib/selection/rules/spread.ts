import type { Spread } from "../types";

type Member = Pick<Spread, "number" | "side" | "chair"> & { totals: readonly number[] };

/** How one evaluator's totals spread, in points; undefined where nothing was submitted. */
export function spreadOf({ totals, ...member }: Member): Spread | undefined {
  const sorted = totals.toSorted((a, b) => a - b);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return undefined;
  return {
    ...member,
    count: sorted.length,
    low,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    high,
    totals: sorted,
  };
}

/** Linear interpolation between the two nearest values, as spreadsheets do it. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
