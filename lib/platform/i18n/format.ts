import { dayOf, daysBetween, koreanDay } from "./days";
import { kstParts, type KstParts } from "./kst";
import type { Locale } from "./routing";

// Dates and remaining time as design/README.md words them. All moments are shown in Korean time, whatever the machine's
// zone; what is "this year" and how long is left depends on `now`, which the caller takes from the server's clock.

const weekdays = {
  ko: ["일", "월", "화", "수", "목", "금", "토"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `11.20.(목)`, in another year `2026.2.9.(월)`; English always `Thu 20 Nov 2025`. */
export function formatDate(moment: Date, locale: Locale, now: Date): string {
  const day = kstParts(moment);
  const weekday = weekdays[locale][day.weekday];
  if (locale === "en") return `${weekday} ${day.day} ${months[day.month - 1]} ${day.year}`;
  const year = day.year === kstParts(now).year ? "" : `${day.year}.`;
  return `${year}${day.month}.${day.day}.(${weekday})`;
}

/** `11.20.(목) 16:00`; English `Thu 20 Nov 2025, 16:00 KST`. Receipts ask for seconds. */
export function formatDateTime(moment: Date, locale: Locale, now: Date, options: { seconds?: boolean } = {}): string {
  const time = formatTime(moment, options);
  const date = formatDate(moment, locale, now);
  return locale === "en" ? `${date}, ${time} KST` : `${date} ${time}`;
}

/**
 * A deadline or the time of a receipt: the zone is written out, and seconds where they are not zero or asked for.
 * `11.20.(목) 16:00 KST (UTC+9)`; English `Thu 20 Nov 2025, 16:00 KST (UTC+9)`.
 */
export function formatDeadline(moment: Date, locale: Locale, now: Date, options: { seconds?: boolean } = {}): string {
  const seconds = options.seconds ?? kstParts(moment).second !== 0;
  const text = formatDateTime(moment, locale, now, { seconds });
  return locale === "en" ? `${text} (UTC+9)` : `${text} KST (UTC+9)`;
}

/** From one day to another: `10.31.(금)–11.20.(목)`. */
export function formatDateRange(from: Date, to: Date, locale: Locale, now: Date): string {
  const dash = locale === "en" ? " – " : "–";
  return `${formatDate(from, locale, now)}${dash}${formatDate(to, locale, now)}`;
}

/** `16:00`, or `16:00:05` with seconds, by a 24-hour clock. */
export function formatTime(moment: Date, options: { seconds?: boolean } = {}): string {
  const { hour, minute, second }: KstParts = kstParts(moment);
  const time = [hour, minute, ...(options.seconds ? [second] : [])];
  return time.map((part) => String(part).padStart(2, "0")).join(":");
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * `2일 1시간 남음`, under a day `3시간 12분 남음`, under an hour `12분 남음`; past `5일 지남`. At the very moment of a
 * deadline nothing is left: a submission counts only before it.
 */
export function formatRemaining(until: Date, now: Date, locale: Locale): string {
  const left = until.getTime() - now.getTime();
  if (left <= 0) return formatPast(-left, locale);
  const parts = duration(left);
  const words = locale === "en" ? englishUnits(parts) : koreanUnits(parts);
  if (left < MINUTE) return locale === "en" ? "Less than a minute left" : "1분 미만 남음";
  return locale === "en" ? `${words} left` : `${words} 남음`;
}

function formatPast(past: number, locale: Locale): string {
  if (past < MINUTE) return locale === "en" ? "Just passed" : "방금 지남";
  // What is over needs no precision: the largest unit says enough.
  const [largest] = duration(past);
  const words = locale === "en" ? englishUnits([largest]) : koreanUnits([largest]);
  return locale === "en" ? `${words} ago` : `${words} 지남`;
}

/** What is due on a day, at whatever hour: `35일 남음`, `오늘까지`, `14일 지남`. `day` is a date column (midnight UTC). */
export function formatDaysLeft(day: Date, now: Date, locale: Locale): string {
  const left = daysBetween(koreanDay(now), dayOf(day));
  if (left === 0) return locale === "en" ? "Due today" : "오늘까지";
  const days = { unit: "day", count: Math.abs(left) } as const;
  if (locale === "en") return `${englishUnits([days])} ${left > 0 ? "left" : "ago"}`;
  return `${koreanUnits([days])} ${left > 0 ? "남음" : "지남"}`;
}

type Unit = { unit: "day" | "hour" | "minute"; count: number };

/** The largest unit and the next smaller one where it is not zero. */
function duration(milliseconds: number): [Unit, ...Unit[]] {
  const days: Unit = { unit: "day", count: Math.floor(milliseconds / DAY) };
  const hours: Unit = { unit: "hour", count: Math.floor((milliseconds % DAY) / HOUR) };
  const minutes: Unit = { unit: "minute", count: Math.floor((milliseconds % HOUR) / MINUTE) };
  if (days.count > 0) return hours.count > 0 ? [days, hours] : [days];
  if (hours.count > 0) return minutes.count > 0 ? [hours, minutes] : [hours];
  return [minutes];
}

function koreanUnits(units: Unit[]): string {
  const names = { day: "일", hour: "시간", minute: "분" };
  return units.map(({ unit, count }) => `${count}${names[unit]}`).join(" ");
}

function englishUnits(units: Unit[]): string {
  return units.map(({ unit, count }) => `${count} ${unit}${count === 1 ? "" : "s"}`).join(" ");
}
