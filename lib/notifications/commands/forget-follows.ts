import "server-only";
import type { Tx } from "@/lib/platform/db";

/** What somebody followed goes with their account. */
export async function forgetFollows(tx: Tx, userId: string): Promise<void> {
  await tx.follow.deleteMany({ where: { userId } });
}
