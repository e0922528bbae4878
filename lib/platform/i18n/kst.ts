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
  const shifted = new Date(moment.getTime() + KST_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** A moment as a datetime-local control wants it, in Korean time; seconds only where they are not zero. */
export function toKstInput(moment: Date): string {
  const text = new Date(moment.getTime() + KST_OFFSET_MS).toISOString();
  return text.slice(17, 19) === "00" ? text.slice(0, 16) : text.slice(0, 19);
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
