/** Decimal text as answers carry it: up to 18 digits before the point, up to six after it. */
const DECIMAL = /^(-?)(\d{1,18})(?:\.(\d{1,6}))?$/;

/** Exact millionths of a decimal text, or undefined where it is none: won would lose digits as numbers. */
export function millionths(text: string): bigint | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = "", fraction = ""] = parts;
  const value = BigInt(whole + fraction.padEnd(6, "0"));
  return sign === "-" ? -value : value;
}

/** An end of a range as decimal text, to six places; undefined where it is open or beyond any answer. */
export function decimalText(end: number | undefined): string | undefined {
  if (end === undefined) return undefined;
  const text = end.toFixed(6);
  return millionths(text) === undefined ? undefined : text;
}

/** Whether a decimal text lies within both ends; an end left out is open. Nothing else lies anywhere. */
export function isWithin(text: string, least: string | undefined, most: string | undefined): boolean {
  const value = millionths(text);
  if (value === undefined) return false;
  const [low, high] = [least, most].map((end) => (end === undefined ? undefined : millionths(end)));
  return (low === undefined || value >= low) && (high === undefined || value <= high);
}
