import * as years from "@hyunbinseo/holidays-kr/all";
import type { Day } from "./days";

/**
 * Korea's public holidays as far as the official almanac is out (the kept package: 2018–2027). Later years hold none:
 * days then move past weekends only, and the page says so (`holidaysKnownUntil`).
 */
export const publicHolidays: ReadonlySet<Day> = new Set(Object.values(years).flatMap((year) => Object.keys(year)));

/** The last year whose holidays are known. */
export const holidaysKnownUntil: number = Math.max(...Object.keys(years).map((name) => Number(name.slice(1))));

/** The holidays of a span of years, for a page that moves days itself. */
export function holidaysOf(firstYear: number, lastYear: number): Day[] {
  return [...publicHolidays].filter((day) => {
    const year = Number(day.slice(0, 4));
    return year >= firstYear && year <= lastYear;
  });
}
