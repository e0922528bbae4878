/**
 * The one source of time. The app and the worker use `systemClock`; only seeds and integration tests build a clock with
 * an offset, so that commands can make calls that have already closed. Rules never ask a clock: they are given `now`.
 */
export type Clock = {
  /** Milliseconds added to the database's clock_timestamp() and to this process's time. */
  readonly offset: number;
  /** This process's time, for display and expiry of links. Deadlines are judged by the database instead. */
  now(): Date;
};

export const systemClock: Clock = clockAt(0);

/** A clock that runs `offset` milliseconds ahead (or behind, where negative). */
export function clockAt(offset: number): Clock {
  return { offset, now: () => new Date(Date.now() + offset) };
}
