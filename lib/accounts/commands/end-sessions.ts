import "server-only";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, type Prisma, type Tx } from "@/lib/platform/db";

/** Ends the sessions of this description that have not been ended yet; returns how many. */
export async function endSessions(tx: Tx, clock: Clock, which: Prisma.SessionWhereInput): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: await databaseNow(tx, clock) },
  });
  return ended.count;
}
