import { amountToHangul } from "es-hangul";
import type { Locale } from "./routing";

// Numbers and money as design/README.md words them. A minus is written "−" (U+2212), groups are commas in both languages.

/** An amount of whole won as code and JSON carry it: bigint, or decimal digits. */
export type Won = bigint | string;

/** Exact, for tables, forms and receipts: `60,000,000원`, English `KRW 60,000,000`. */
export function formatWon(won: Won, locale: Locale): string {
  const amount = formatNumber(BigInt(won));
  return locale === "en" ? `KRW ${amount}` : `${amount}원`;
}

/** For lists and prose: `6,000만원`, `1억 2,000만원`, `3조원`. Amounts that are no whole 만 stay exact; so do all in English. */
export function formatWonShort(won: Won, locale: Locale): string {
  const amount = BigInt(won);
  const size = amount < 0n ? -amount : amount;
  if (locale === "en" || size === 0n || size % 10_000n !== 0n) return formatWon(amount, locale);
  const trillions = size / 1_000_000_000_000n;
  const hundredMillions = (size % 1_000_000_000_000n) / 100_000_000n;
  const tenThousands = (size % 100_000_000n) / 10_000n;
  const words = [
    trillions > 0n && `${formatNumber(trillions)}조`,
    hundredMillions > 0n && `${formatNumber(hundredMillions)}억`,
    tenThousands > 0n && `${formatNumber(tenThousands)}만`,
  ].filter(Boolean);
  return `${amount < 0n ? "−" : ""}${words.join(" ")}원`;
}

/** For agreements only: `금 육천만원정`. English has no such form and stays `KRW 60,000,000`. Not for negative amounts. */
export function formatWonFormal(won: Won, locale: Locale): string {
  const amount = BigInt(won);
  if (amount < 0n) throw new RangeError("a formal amount is not negative");
  if (locale === "en") return formatWon(amount, locale);
  return `금 ${amount === 0n ? "영" : amountToHangul(amount.toString())}원정`;
}

/** Whole numbers and decimals with commas; `decimals` fixes the places, so that a column lines up. */
export function formatNumber(value: bigint | number, decimals?: number): string {
  const text = typeof value === "bigint" || decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole = "", fraction] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  // −0.0 would claim a direction that the rounded number no longer has.
  return text.startsWith("-") && /[1-9]/.test(grouped) ? `−${grouped}` : grouped;
}

/** A share from 0 to 1 as `88.0%`; prose asks for no decimals. */
export function formatPercent(share: number, decimals = 1): string {
  return `${formatNumber(share * 100, decimals)}%`;
}

const KILO = 1024;

/** A limit in bytes as `50MB`: a round number promises no precision that nobody needs. */
export function formatSizeLimit(bytes: number): string {
  return formatFileSize(bytes).replace(/\.0(?=[MG]B$)/, "");
}

/** Bytes as `4.2MB`; small files as `38KB`, so that none shows as 0.0MB. */
export function formatFileSize(bytes: number): string {
  const megabytes = bytes / KILO ** 2;
  if (megabytes >= 1000) return `${formatNumber(megabytes / KILO, 1)}GB`;
  if (megabytes >= 0.1) return `${formatNumber(megabytes, 1)}MB`;
  return `${formatNumber(Math.ceil(bytes / KILO))}KB`;
}
