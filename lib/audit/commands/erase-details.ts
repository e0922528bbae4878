import "server-only";
import type { Tx } from "@/lib/platform/db";
import { purgeBatch } from "@/lib/platform/retention";

/**
 * Erases one batch of what stands behind old events: first where they came from, later all their values. The database
 * judges the periods by its own time: the application's role cannot touch the trail. Events, digests and links stay, and
 * the chain still verifies.
 */
export async function eraseDetails(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ erased: number }[]>`SELECT erase_audit_details(${purgeBatch}::int) AS erased`;
  return row?.erased ?? 0;
}
