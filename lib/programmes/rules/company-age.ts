import { type Day, koreanDay } from "@/lib/platform/i18n/days";
import type { AgeReference } from "../schema/eligibility";

/**
 * Whether a company established on a day is no older than `years` on `reference`. The day itself is not counted
 * (Civil Act, article 157), so a seven-year-old company may still apply on its seventh anniversary. A company
 * established on 29 February ends on the last day of February (article 160).
 */
export function isYoungEnough(establishedOn: Day, reference: Day, years: number): boolean {
  return establishedOn <= reference && reference <= anniversary(establishedOn, years);
}

/** Whole years of age on a day. */
export function ageInYears(establishedOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(establishedOn.slice(0, 4));
  return anniversary(establishedOn, years) <= on ? years : years - 1;
}

/** The day by which a call counts the age: of its announcement or of its close, in Korea. */
export function ageReferenceDay(reference: AgeReference, call: { announcedAt: Date | null; closesAt: Date }): Day {
  return koreanDay(reference === "ANNOUNCEMENT" ? (call.announcedAt ?? call.closesAt) : call.closesAt);
}

function anniversary(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  const parts = [String(year + years).padStart(4, "0"), two(month), two(Math.min(date, lastOfMonth))];
  return parts.join("-");
}

const two = (value: number): string => String(value).padStart(2, "0");
