export type Figure = { case: string; value: number; unit: string };

/** One JSON line: the figure, and its ratio to the same unit of what it is held against in the same run. */
export function report(bench: string, figure: Figure, against: Figure): void {
  const ratio = against.value === 0 ? null : rounded(figure.value / against.value);
  console.log(
    JSON.stringify({
      bench,
      case: figure.case,
      value: rounded(figure.value),
      unit: figure.unit,
      against: against.case,
      ratio,
    }),
  );
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The smallest value that at least `share` of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
