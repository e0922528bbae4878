import "server-only";
import { setTimeout as pause } from "node:timers/promises";

/** Bytes a second that all files together may come in with, in one process: 0.4 gigabit. The rest is for pages. */
const RATE = 48 * 1024 ** 2;
/** Milliseconds; shorter waits cost more than they spare. */
const SHORTEST = 4;

/** When the next bytes are due, on the clock of `performance.now()`. */
let due = 0;

/**
 * Waits until these bytes are due. Ten people who upload at once would else keep the process so busy that everyone's pages
 * become slow; the line to a browser waits meanwhile, and nothing piles up.
 */
export async function pace(bytes: number): Promise<void> {
  const now = performance.now();
  due = Math.max(due, now) + (bytes / RATE) * 1000;
  const wait = due - now;
  if (wait >= SHORTEST) await pause(wait);
}
