import "server-only";
import { takePoint, type Limit } from "@/lib/platform/rate-limit";
import { refused, type Refused } from "@/lib/platform/result";

/**
 * Takes a point of each limit whose key is known (an address is not, where no proxy is trusted to tell it). Refuses with
 * the whole minutes to wait. Counted outside transactions, so that a refused attempt counts too.
 */
export async function limitAttempts(...limits: [Limit, string | null][]): Promise<Refused | undefined> {
  const known = limits.filter((limit): limit is [Limit, string] => limit[1] !== null);
  const waits = await Promise.all(known.map(([limit, key]) => takePoint(limit, key.toLowerCase())));
  const seconds = Math.max(0, ...waits.map((wait) => wait ?? 0));
  if (seconds === 0) return undefined;
  return refused({ code: "common.too_many_attempts", params: { minutes: Math.ceil(seconds / 60) } });
}
