/** An exact fraction with a positive denominator. Means stay exact; only their display is rounded (house.md: Evaluation). */
export type Rational = { numerator: bigint; denominator: bigint };

export const rational = (numerator: bigint | number, denominator: bigint | number = 1n): Rational => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

/** Negative where `a` is less, zero where they are equal, positive where `a` is more. */
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const addRational = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const subtractRational = (a: Rational, b: Rational): Rational =>
  addRational(a, { numerator: -b.numerator, denominator: b.denominator });

/** One decimal, halves away from zero: 81.25 → "81.3". Computed on integers, so no binary fraction creeps in. */
export function toOneDecimal({ numerator, denominator }: Rational): string {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const tenths = (size * 20n + denominator) / (denominator * 2n);
  return `${negative && tenths > 0n ? "−" : ""}${tenths / 10n}.${tenths % 10n}`;
}

/** Nearest binary number, for positions in charts only. */
export const toNumber = ({ numerator, denominator }: Rational): number => Number(numerator) / Number(denominator);
