import { millionths } from "./decimal";

// Regular expressions for decimal texts within a range: what JSON Schema can say of numbers that are kept as text, so that
// a validator that knows nothing of us judges them as we do. All are anchored at their end and are put into lookaheads.

/** Up to `digits` digits and six decimals between both ends; an end left out is open. */
export function decimalPattern(least: string | undefined, most: string | undefined, digits = 15): string {
  const [low, high] = [least, most].map((end) => (end === undefined ? undefined : millionths(end)));
  const above = magnitude(low === undefined || low < 0n ? 0n : low, high);
  const below = magnitude(high === undefined || high > 0n ? 0n : -high, low === undefined ? undefined : -low);
  const signs = [
    ...(high === undefined || high >= 0n ? [`(?!-)${above}`] : []),
    ...(low === undefined || low <= 0n ? [`-${below}`] : []),
  ];
  // With both ends apart from zero on the wrong sides nothing fits.
  const within = signs.length === 0 ? "(?!)" : `(?:${signs.join("|")})`;
  return `^(?=-?\\d{1,${digits}}(?:\\.\\d{1,6})?$)${within}`;
}

/** Whole won without leading zeros, up to an amount. */
export function wonPattern(most: string | undefined): string {
  const high = most === undefined ? undefined : millionths(most);
  return `^${magnitude(0n, high)}(?:0|[1-9]\\d{0,17})$`;
}

/** Lookaheads for a magnitude between two ends in millionths. */
function magnitude(low: bigint, high: bigint | undefined): string {
  const from = low <= 0n ? "" : `(?=${atLeast(low)})`;
  return from + (high === undefined ? "" : `(?=${atMost(high)})`);
}

function atMost(end: bigint): string {
  const { whole, fraction } = partsOf(end);
  const smaller = stepsOf(whole, (digit) => (digit > 0 ? `[0-${digit - 1}]` : undefined));
  // Fewer digits, or the first digit that differs is smaller; then any fraction.
  const less = [...(whole.length > 1 ? [`\\d{0,${whole.length - 1}}`] : []), ...smaller];
  const sooner = stepsOf(fraction, (digit) => (digit > 0 ? `[0-${digit - 1}]` : undefined), "\\d*");
  const upTo = [...sooner, nested(fraction)];
  return `0*(?:${[...less.map((part) => `(?:${part})(?:\\.\\d+)?$`), `${whole}(?:\\.(?:${upTo.join("|")}))?$`].join("|")})`;
}

function atLeast(end: bigint): string {
  const { whole, fraction } = partsOf(end);
  const greater = stepsOf(whole, (digit) => (digit < 9 ? `[${digit + 1}-9]` : undefined));
  const more = [`[1-9]\\d{${whole.length},}`, ...greater];
  const later = stepsOf(fraction, (digit) => (digit < 9 ? `[${digit + 1}-9]` : undefined), "\\d*");
  // A shorter fraction is as large only where nothing but zeros is missing.
  const kept = fraction.replace(/0+$/, "");
  const equal = kept === "" ? "\\d+" : `${kept}\\d*`;
  const tail = kept === "" ? "(?:\\.\\d+)?" : `\\.(?:${[...later, equal].join("|")})`;
  return `0*(?:${[...more.map((part) => `(?:${part})(?:\\.\\d+)?$`), `${whole}${tail}$`].join("|")})`;
}

/** For each digit: those before it, then one that differs in the wanted way, then any others. */
function stepsOf(digits: string, differing: (digit: number) => string | undefined, rest?: string): string[] {
  return [...digits].flatMap((digit, index) => {
    const one = differing(Number(digit));
    const after = rest ?? (digits.length - index - 1 > 0 ? `\\d{${digits.length - index - 1}}` : "");
    return one ? [digits.slice(0, index) + one + after] : [];
  });
}

/** Any beginning of these digits: `1(?:2(?:3)?)?`. */
function nested(digits: string): string {
  return [...digits].reduceRight((inner, digit) => (inner ? `${digit}(?:${inner})?` : digit), "");
}

function partsOf(value: bigint): { whole: string; fraction: string } {
  const whole = value / 1_000_000n;
  return { whole: whole.toString(), fraction: (value % 1_000_000n).toString().padStart(6, "0") };
}
