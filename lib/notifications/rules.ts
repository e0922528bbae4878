import { addDays, koreanDay } from "@/lib/platform/i18n/days";

/** Daily mails leave at eight in the morning in Korea. */
const digestHour = "08:00:00+09:00";

/** The last time at which daily mails left or should have: news from before it is due. */
export function lastDigestTime(now: Date): Date {
  const today = new Date(`${koreanDay(now)}T${digestHour}`);
  return today <= now ? today : new Date(`${addDays(koreanDay(now), -1)}T${digestHour}`);
}
