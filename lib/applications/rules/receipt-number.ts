/** Crockford base 32: no I, L, O, U, which are misread; the check symbol has five more. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const checkSymbols = `${digits}*~$=U`;

/**
 * A receipt number: the call's code, eight random characters and a check symbol, `26-7QK2M4XD5`. It reveals neither how
 * many have applied nor who. `random` holds exactly five random bytes (40 bits, eight characters).
 */
export function receiptNumber(callCode: string, random: Uint8Array): string {
  if (random.length !== 5) throw new RangeError("a receipt number takes five random bytes");
  const value = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return `${callCode}-${encode(value)}${checkSymbols[Number(value % 37n)]}`;
}

/** Whether the last nine characters belong together, as people type them, in any case, O for 0, I and L for 1. */
export function isReceiptNumber(text: string): boolean {
  const match = /^(.+)-([0-9A-Z]{8})([0-9A-Z*~$=])$/.exec(text.trim().toUpperCase());
  if (!match) return false;
  const value = decode(asMeant(match[2] ?? ""));
  return value !== undefined && checkSymbols[Number(value % 37n)] === asMeant(match[3] ?? "");
}

function encode(value: bigint): string {
  let text = "";
  for (let rest = value, place = 0; place < 8; place++, rest /= 32n) text = digits[Number(rest % 32n)] + text;
  return text;
}

function decode(text: string): bigint | undefined {
  let value = 0n;
  for (const sign of text) {
    const digit = digits.indexOf(sign);
    if (digit < 0) return undefined;
    value = value * 32n + BigInt(digit);
  }
  return value;
}

const asMeant = (text: string): string => text.replace(/O/g, "0").replace(/[IL]/g, "1");
