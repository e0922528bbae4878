import "server-only";
import type { Clock } from "./clock";
import { Prisma, withActor } from "./db";

/** What has a period of retention; the periods are data (table RetentionPeriod, which only the database's owner changes). */
export type Retained =
  | "sessions"
  | "links"
  | "unconfirmed_accounts"
  | "invitations"
  | "mails"
  | "draft_history"
  | "removed_files"
  | "submissions"
  | "audit_origins"
  | "audit_values";

/** Years plus days. */
export type Period = { years: number; days: number };

/** How long each thing is kept, as the privacy page states it. */
export async function retentionPeriods(): Promise<Map<string, Period>> {
  const rows = await withActor({ kind: "system", name: "retention" }, (tx) => tx.retentionPeriod.findMany());
  return new Map(rows.map(({ subject, ...period }) => [subject, period]));
}

/** In SQL: the time before which this is past its period. Null, so that nothing is purged, where none is set. */
export function cutoff(what: Retained, clock: Clock): Prisma.Sql {
  return Prisma.sql`retention_cutoff(${what}, clock_timestamp() + ${clock.offset} * interval '1 millisecond')`;
}

/** Rows of one transaction of a purge: short enough that nobody waits for it. */
export const purgeBatch = 200;

/**
 * Purges batch after batch, each in a transaction of its own, until one finds nothing. Broken off, it goes on where it
 * stopped. Returns how much was purged.
 */
export async function untilNothingLeft(purge: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let purged = await purge(); purged > 0; purged = await purge()) total += purged;
  return total;
}
