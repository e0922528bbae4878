/** Shares of a plan are basis points: 10000 are the whole. */
const WHOLE = 10_000n;

/**
 * An award in whole won by the shares of the call's tranche plan (basis points that sum to 10000). Each part is rounded
 * down and the last takes the remainder, so that the parts always sum to the award. Throws where the shares do not sum.
 */
export function splitAward(award: bigint, shares: readonly number[]): bigint[] {
  if (award < 0n) throw new RangeError("an award is not negative");
  if (shares.reduce((sum, share) => sum + share, 0) !== Number(WHOLE)) throw new RangeError("shares sum to 10000");
  const parts = shares.map((share) => (award * BigInt(share)) / WHOLE);
  const rest = award - total(parts);
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part));
}

/** The sum of amounts in won. */
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
