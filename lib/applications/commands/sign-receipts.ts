import "server-only";
import { isSystem } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { publishedKey, signReceipt } from "./sign-receipt";

/** A transaction stays short. */
const BATCH = 100;

/**
 * Signs receipts of versions that were submitted before receipts were signed, and publishes a key that was changed before
 * its first receipt: a PDF may be sealed with it earlier. Value: how many; 0: none left.
 */
export function signReceipts(context: ActorContext): Promise<Result<number>> {
  return withActor(context.actor, async (tx) => {
    if (!isSystem(context.actor)) return forbidden();
    await publishedKey(tx);
    const unsigned = await tx.submittedVersion.findMany({
      where: { receipt: null },
      select: { id: true },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    for (const { id } of unsigned) await signReceipt(tx, id);
    return ok(unsigned.length);
  });
}
