import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * The living administrators' user ids, with their capabilities locked: of two administrators who end each other's right
 * at once, the second waits and finds that it is one no longer. Always in the order of ids, so that nobody deadlocks.
 */
export async function administratorsUnderLock(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    SELECT c."userId" FROM "Capability" c JOIN "User" u ON u."id" = c."userId" AND u."status" = 'ACTIVE'
     WHERE c."kind" = 'ADMINISTRATOR' AND c."endedAt" IS NULL
     ORDER BY c."id" FOR UPDATE OF c`;
  return rows.map((row) => row.userId);
}
