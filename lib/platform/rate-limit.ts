import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { limiterStore } from "./db";
import { sha256 } from "./digest";
import { refused, type Refused } from "./result";

/** Points per seconds. Counted in PostgreSQL, so that all instances share the count. */
const limits = {
  sign_in_address: { points: 30, duration: 15 * 60 },
  sign_in_account: { points: 10, duration: 15 * 60 },
  sign_up_address: { points: 20, duration: 60 * 60 },
  mail_to: { points: 5, duration: 60 * 60 },
  invitation_by: { points: 50, duration: 60 * 60 },
  report_address: { points: 10, duration: 60 * 60 },
  report_visitors: { points: 20, duration: 60 * 60 },
  annex_by: { points: 60, duration: 60 * 60 },
  question_by: { points: 20, duration: 60 * 60 },
  upload_by: { points: 300, duration: 60 * 60 },
  /** Announcements and pieces of uploads: 300 files of 50 MB in pieces of 8 MB, with some sent again. */
  upload_request_by: { points: 4000, duration: 60 * 60 },
  verify_address: { points: 60, duration: 15 * 60 },
  registration_by: { points: 20, duration: 60 * 60 },
} as const;

export type Limit = keyof typeof limits;

/**
 * Takes a point of each limit whose key is known (an address is not, where no proxy is trusted to tell it; no person is,
 * where nobody is signed in). Refuses with the whole minutes to wait. Counted outside transactions, so that a refused
 * attempt counts too.
 */
export async function limitAttempts(...limits: [Limit, string | null][]): Promise<Refused | undefined> {
  const known = limits.filter((limit): limit is [Limit, string] => limit[1] !== null);
  const waits = await Promise.all(known.map(([limit, key]) => takePoint(limit, key.toLowerCase())));
  const seconds = Math.max(0, ...waits.map((wait) => wait ?? 0));
  if (seconds === 0) return undefined;
  return refused({ code: "common.too_many_attempts", params: { minutes: Math.ceil(seconds / 60) } });
}

/** Takes a point; returns the seconds to wait where none is left, else undefined. The key is stored as a digest only. */
export async function takePoint(limit: Limit, key: string): Promise<number | undefined> {
  try {
    await limiter(limit).consume(sha256(key));
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** Forgets the count, e.g. of an account that has signed in. */
export async function resetPoints(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(sha256(key));
}

function limiter(limit: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({ storeClient: limiterStore(), keyPrefix: limit, ...limits[limit] });
}
