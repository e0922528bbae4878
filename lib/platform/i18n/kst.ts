/** Korea has kept UTC+9 without daylight saving since 1988, so its clock is a fixed shift. */
const KST_OFFSET_MS = 9 * 60 * 60 * 1000;

export type KstParts = {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
};

/** What a clock and a calendar in Korea show at a moment. */
export function kstParts(moment: Date): KstParts {
  const clock = shifted(moment);
  return {
    year: clock.getUTCFullYear(),
    month: clock.getUTCMonth() + 1,
    day: clock.getUTCDate(),
    weekday: clock.getUTCDay(),
    hour: clock.getUTCHours(),
    minute: clock.getUTCMinutes(),
    second: clock.getUTCSeconds(),
  };
}

/** `2025-11-20 16:00:00` in Korea: the same in both languages, for refusals and mails. */
export function timeInKorea(moment: Date): string {
  return shifted(moment).toISOString().slice(0, 19).replace("T", " ");
}

/** A moment as a datetime-local control wants it, in Korean time; seconds only where they are not zero. */
export function toKstInput(moment: Date): string {
  const text = timeInKorea(moment).replace(" ", "T");
  return text.endsWith(":00") ? text.slice(0, 16) : text;
}

/** A moment from what a datetime-local control gives, read as Korean time; undefined if it is no such text, no such day or of no year from 1000 to 2999. */
export function fromKstInput(text: string): Date | undefined {
  const match = /^([12]\d{3})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?$/.exec(text.trim());
  if (!match) return undefined;
  const moment = new Date(`${text.trim()}${match[6] === undefined ? ":00" : ""}+09:00`);
  // 31 February is read as 3 March: what comes back must be what went in.
  if (Number.isNaN(moment.getTime()) || kstParts(moment).day !== Number(match[3])) return undefined;
  return moment;
}

/** The moment whose UTC reads as the clock in Korea does. */
const shifted = (moment: Date): Date => new Date(moment.getTime() + KST_OFFSET_MS);
