import type { Locale } from "@/lib/platform/i18n/routing";

/**
 * Where anybody learns whether the receipt of this number and digest is genuine, below the portal's own address. Nothing
 * but these two stands in it.
 */
export function verifyAddress(
  { receiptNumber, digest }: { receiptNumber: string; digest: string },
  origin: string,
  locale: Locale,
): string {
  const query = new URLSearchParams({ number: receiptNumber, digest });
  return new URL(`${locale === "en" ? "/en" : ""}/verify?${query}`, origin).toString();
}
