import { addDays, koreanDay } from "@/lib/platform/i18n/days";

/** Daily mails leave at eight in the morning in Korea. */
const digestHour = "08:00:00+09:00";

/** The last time at which daily mails left or should have: news from before it is due. */
export function lastDigestTime(now: Date): Date {
  const today = new Date(`${koreanDay(now)}T${digestHour}`);
  return today <= now ? today : new Date(`${addDays(koreanDay(now), -1)}T${digestHour}`);
}

/** Rows of one statement: below what a statement can take in parameters. */
const slice = 2000;

/** What goes to many, in pieces of which each is one statement. */
export function slicesOf<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / slice);
  return Array.from({ length: count }, (_, at) => rows.slice(at * slice, (at + 1) * slice));
}
