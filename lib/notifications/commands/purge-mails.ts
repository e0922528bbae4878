import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { cutoff, purgeBatch } from "@/lib/platform/retention";

/**
 * Deletes one batch of old mails, address and all, whether delivered or given up. One that never left (no server is
 * configured) says nothing any more either: its links have long run out.
 */
export function purgeMails(tx: Tx, clock: Clock): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "Mail" WHERE "id" IN (
      SELECT "id" FROM "Mail" WHERE "createdAt" < ${cutoff("mails", clock)} LIMIT ${purgeBatch} FOR UPDATE SKIP LOCKED)`;
}
