import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Erases the values of the events about a closed account that carry its name, address or place of work (keys `name`,
 * `email`, `affiliation`). Only the database may: it does nothing for an account that is not closed. Digests stay, so the
 * chain still verifies, and whoever knows a value can still be shown to be right.
 */
export async function erasePerson(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT erase_person_details(${userId}::uuid)`;
}
