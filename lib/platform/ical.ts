import { addDays, type Day } from "./i18n/days";
import { timeInKorea } from "./i18n/kst";

/** One date of a calendar: a moment, or a whole day in Korea. `uid` stays the same for the same thing for ever. */
export type CalendarEvent = { uid: string; at: Date | Day; title: string; text?: string; url: string };

/** The reminder of a moment: one day before. */
const warning = ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", "DESCRIPTION:", "END:VALARM"];

/** Korea has kept one offset without daylight saving since 1988. */
const seoul = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Seoul",
  "BEGIN:STANDARD",
  "DTSTART:19881009T030000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0900",
  "TZNAME:KST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * A calendar as iCalendar text (RFC 5545), in Korean time whatever the server's zone is. `stamp` is when it was made.
 * Written by hand, since the library at hand writes moments in the zone of the process.
 */
export function calendarText({ name, events, stamp }: { name: string; events: CalendarEvent[]; stamp: Date }): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//K-Defense Challenge Portal//Calendar//KO",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Seoul",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...seoul,
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, at, title, text, url }: CalendarEvent, stamp: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(stamp.toISOString().slice(0, 19))}Z`,
    ...when(at),
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    ...(at instanceof Date ? warning.map((line) => (line === "DESCRIPTION:" ? line + escaped(title) : line)) : []),
    "END:VEVENT",
  ];
}

/** A day ends where the next begins; a moment has no length. */
function when(at: Date | Day): string[] {
  if (!(at instanceof Date))
    return [`DTSTART;VALUE=DATE:${compact(at)}`, `DTEND;VALUE=DATE:${compact(addDays(at, 1))}`];
  return [`DTSTART;TZID=Asia/Seoul:${compact(timeInKorea(at).replace(" ", "T"))}`];
}

const compact = (text: string): string => text.replace(/[-:]/g, "");

/** What has a meaning in a text value, and line ends of any kind. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** At most 75 bytes to a line, the rest on lines that begin with a space; no character is cut in two. */
function folded(line: string): string {
  const parts = [""];
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > 75) {
      parts.push(" ");
      bytes = 1;
    }
    parts[parts.length - 1] += sign;
    bytes += size;
  }
  return parts.join("\r\n");
}
