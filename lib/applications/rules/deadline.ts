import type { Refusal } from "@/lib/platform/result";

/** The close for one applicant: the call's, or a later one that it was given. */
export const effectiveClose = (closesAt: Date, extendedTo: Date | null): Date =>
  extendedTo && extendedTo > closesAt ? extendedTo : closesAt;

const HOUR = 3_600_000;

/** A measured outage; `recoveredAt` is the first moment at which the portal answered again. */
export type Outage = { startedAt: Date; recoveredAt: Date };

/**
 * The close that an outage makes of one, by the rule which the national procurement portal published (domain.md §4): a
 * close inside the outage, or up to two hours after recovery, moves to two hours after recovery; where the outage took
 * more than two hours, to 24 hours after recovery. Undefined: the outage leaves this close alone.
 */
export function closeAfterOutage(closesAt: Date, { startedAt, recoveredAt }: Outage): Date | undefined {
  const [start, recovery, close] = [startedAt.getTime(), recoveredAt.getTime(), closesAt.getTime()];
  const touched = start < close && close <= recovery + 2 * HOUR;
  const moved = recovery + (recovery - start > 2 * HOUR ? 24 : 2) * HOUR;
  return touched && moved > close ? new Date(moved) : undefined;
}

/** Why this outage cannot be recorded; `now` is the database's. */
export function refusalsOfOutage(outage: Outage, closesAt: Date, now: Date): Refusal[] {
  if (outage.recoveredAt <= outage.startedAt) return [{ code: "applications.outage_order", field: "recoveredAt" }];
  if (outage.recoveredAt > now) return [{ code: "applications.outage_not_over", field: "recoveredAt" }];
  const moved = closeAfterOutage(closesAt, outage);
  return moved ? refusalsOfMoved(moved, now) : [{ code: "applications.outage_untouched", field: "startedAt" }];
}

/** A close that has passed as well helps nobody; asked again when it is released, since the decision takes time. */
export const refusalsOfMoved = (newClosesAt: Date, now: Date): Refusal[] =>
  newClosesAt <= now ? [{ code: "applications.outage_too_late" }] : [];

/**
 * Why this startup cannot be given this close: it is to be later than the one it has, and to come; and before the results,
 * where they have a day, since until then the whole call stays sealed and nothing takes an extension back.
 */
export function refusalsOfExtension(until: Date, closesAt: Date, now: Date, results: Date | null = null): Refusal[] {
  if (until <= closesAt) return [{ code: "applications.extension_not_later", field: "until" }];
  if (until <= now) return [{ code: "applications.extension_past", field: "until" }];
  return results && until >= results ? [{ code: "applications.extension_after_results", field: "until" }] : [];
}

/** How far before a close drafts are reminded, in milliseconds; `CLOSE` tells those who missed it. The latest first. */
export const marks = [
  { mark: "CLOSE", before: 0 },
  { mark: "H3", before: 3 * HOUR },
  { mark: "D1", before: 24 * HOUR },
  { mark: "D7", before: 7 * 24 * HOUR },
] as const;

export type Mark = (typeof marks)[number]["mark"];
