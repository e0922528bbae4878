import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Whether this account is active, and holds it so until the transaction ends: whoever gives a right to a person asks this,
 * so that the account does not close in between (`closeAccount`), and of two rights that exclude each other the second finds
 * the first. Called after rights and organisations were locked, as there.
 */
export async function holdLiving(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid AND "status" = 'ACTIVE' FOR NO KEY UPDATE`;
  return rows.length > 0;
}
