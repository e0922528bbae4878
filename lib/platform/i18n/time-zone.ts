import { fromKstInput, toKstInput } from "./kst";

/** Zones in which a call's dates may be written; Korea's is the usual one, UTC and those of partners the others. */
export const timeZones = ["Asia/Seoul", "UTC", "Asia/Tokyo", "Europe/Paris", "America/New_York"] as const;

export type TimeZone = (typeof timeZones)[number];

const HOME: TimeZone = "Asia/Seoul";

/**
 * The moment at which a clock in the zone shows what a datetime-local control gave (checked before). A time that the
 * clock skips in spring is read by the offset before the change, one that it shows twice in autumn is the first.
 */
export function inZone(text: string, zone: TimeZone): Date {
  const wanted = wallTime(text);
  if (zone === HOME) return new Date(wanted - offsetAt(new Date(wanted), HOME));
  const before = wanted - offsetAt(new Date(wanted - 86_400_000), zone);
  return shownAt(new Date(before), zone) === wanted ? new Date(before) : byLaterOffset(wanted, before, zone);
}

/** A moment as a datetime-local control wants it, by a clock in the zone. */
export function toZoneInput(moment: Date, zone: TimeZone): string {
  if (zone === HOME) return toKstInput(moment);
  const text = new Date(shownAt(moment, zone)).toISOString().slice(0, 19);
  return text.endsWith(":00") ? text.slice(0, 16) : text;
}

function byLaterOffset(wanted: number, before: number, zone: TimeZone): Date {
  const after = wanted - offsetAt(new Date(wanted + 86_400_000), zone);
  return new Date(shownAt(new Date(after), zone) === wanted ? after : before);
}

/** The text read as if it were UTC, in milliseconds. */
function wallTime(text: string): number {
  const korean = fromKstInput(text);
  if (!korean) throw new RangeError("no time of a datetime-local control");
  return korean.getTime() + offsetAt(korean, HOME);
}

/** What a clock in the zone shows, read as if it were UTC. */
const shownAt = (moment: Date, zone: TimeZone): number => moment.getTime() + offsetAt(moment, zone);

/** Milliseconds by which the zone is ahead of UTC at a moment. */
function offsetAt(moment: Date, zone: TimeZone): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(moment)
    .find((part) => part.type === "timeZoneName")?.value;
  const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name ?? "");
  if (!match) throw new Error(`no offset of ${zone}`);
  const [, sign, hours = "0", minutes = "0"] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
