import { addDays, dateOf, type Day } from "./days";

/** The day itself, or the next one that is neither Saturday, Sunday nor a holiday (domain.md §4: Holidays). */
export function nextBusinessDay(day: Day, holidays: ReadonlySet<Day>): Day {
  let next = day;
  while (isWeekend(next) || holidays.has(next)) next = addDays(next, 1);
  return next;
}

const isWeekend = (day: Day): boolean => [0, 6].includes(dateOf(day).getUTCDay());
