import { addDays, daysBetween, type Day } from "@/lib/platform/i18n/days";

/**
 * Kinds of document that a company gives once and reuses in every call:
 * 사업자등록증, 법인등기부등본, 국세·지방세 납세증명서, 중소기업확인서, 벤처기업확인서, 재무제표, 4대보험 가입자명부.
 */
export const companyDocumentTypes = [
  "REGISTRATION_CERTIFICATE",
  "CORPORATE_REGISTER",
  "NATIONAL_TAX_CERTIFICATE",
  "LOCAL_TAX_CERTIFICATE",
  "SME_CERTIFICATE",
  "VENTURE_CERTIFICATE",
  "FINANCIAL_STATEMENTS",
  "INSURANCE_ROLL",
] as const;
export type CompanyDocumentType = (typeof companyDocumentTypes)[number];

/** Days before its last day on which the company is told that a document ends. */
export const reminderDays = [30, 7] as const;

/** Both as printed on the document; without an end it stays valid. The last day is still valid. */
export type Validity = { issuedOn: Day; expiresOn: Day | null };

/** Where a document stands on a day. */
export function documentState({ expiresOn }: Validity, today: Day): "valid" | "ending" | "expired" {
  if (expiresOn === null) return "valid";
  if (expiresOn < today) return "expired";
  return daysBetween(today, expiresOn) <= reminderDays[0] ? "ending" : "valid";
}

/**
 * Why a document may be refused by a call that closes on this day: it has ended by then, or was issued longer ago than the
 * call allows (`validDays` before its close). The startup is warned; the officer decides.
 */
export function documentWarning(
  { issuedOn, expiresOn }: Validity,
  closesOn: Day,
  validDays?: number,
): "ends_before_close" | "too_old" | undefined {
  if (expiresOn !== null && expiresOn < closesOn) return "ends_before_close";
  return validDays !== undefined && issuedOn < addDays(closesOn, -validDays) ? "too_old" : undefined;
}

/** The reminder that is due on a day: the smallest number of days that is not more than what is left, or none. */
export function reminderDue(expiresOn: Day, today: Day): number | undefined {
  const left = daysBetween(today, expiresOn);
  return left < 0 ? undefined : reminderDays.findLast((days) => left <= days);
}
