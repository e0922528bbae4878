import type { ReceiptFacts } from "@/lib/applications/schema/receipt";
import { formatDeadline } from "@/lib/platform/i18n/format";
import type { Locale } from "@/lib/platform/i18n/routing";

/** When a receipt was given, to the millisecond that was signed: `2026.11.16.(월) 10:06:00.068 KST (UTC+9)`. */
export function receiptTime({ submittedAt }: Pick<ReceiptFacts, "submittedAt">, locale: Locale): string {
  const milliseconds = submittedAt.slice(19, 23);
  const text = formatDeadline(new Date(submittedAt), locale, new Date(0), { seconds: true });
  return text.replace(" KST", `${milliseconds} KST`);
}

/** The company with its number. */
export function companyOf({ organisation: { name, registrationNumber } }: Pick<ReceiptFacts, "organisation">): string {
  return registrationNumber ? `${name} · ${hyphenated(registrationNumber)}` : name;
}

/** `123-45-67891`, as it is written on the certificate. */
export const hyphenated = (digits: string): string => digits.replace(/^(\d{3})(\d{2})(\d{5})$/, "$1-$2-$3");

/** A digest in parts that an eye can compare. */
export const inParts = (digest: string): string => digest.match(/.{16}/g)?.join(" ") ?? "";
