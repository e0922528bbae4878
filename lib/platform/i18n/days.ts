import { timeInKorea } from "./kst";

/** A calendar day in Korea as `YYYY-MM-DD`: such texts compare in the order of time. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The day of a date column (midnight UTC). */
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** The value of a date column. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The calendar day in Korea at a moment. */
export const koreanDay = (moment: Date): Day => timeInKorea(moment).slice(0, 10);

export const addDays = (day: Day, count: number): Day => dayOf(new Date(dateOf(day).getTime() + count * DAY_MS));

/** Days from one day to another; negative where `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => (dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS;

/** Whether the text names a day that exists, of these two millennia: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = dateOf(text);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}
