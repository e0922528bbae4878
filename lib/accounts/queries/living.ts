import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Whether this account is active, and holds it so until the transaction ends: whoever gives a right to a person asks this,
 * so that the account does not close in between (`closeAccount`). Takes rights and organisations first, as that does.
 */
export async function holdLiving(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid AND "status" = 'ACTIVE' FOR KEY SHARE`;
  return rows.length > 0;
}
