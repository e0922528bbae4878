import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";

/** Opens a quarantined file again. Nothing happens to one that is not quarantined. The caller has checked the right. */
export async function releaseFile(tx: Tx, context: Context, fileId: string): Promise<void> {
  await settle(tx, context, fileId, "STORED", "file_released");
}

/**
 * Gives a quarantined file up for good; the row keeps name, size and digest as evidence. Returns the key whose bytes the
 * caller removes from storage *after* the transaction: a rolled-back one must not have destroyed anything.
 */
export async function giveUpFile(tx: Tx, context: Context, fileId: string): Promise<string | undefined> {
  const settled = await settle(tx, context, fileId, "REMOVED", "file_removed");
  if (!settled) return undefined;
  const file = await tx.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { storageKey: true } });
  return file.storageKey;
}

async function settle(
  tx: Tx,
  context: Context,
  fileId: string,
  state: "STORED" | "REMOVED",
  name: string,
): Promise<boolean> {
  const changed = await tx.storedFile.updateMany({ where: { id: fileId, state: "QUARANTINED" }, data: { state } });
  if (changed.count === 0) return false;
  await recordEvent(tx, context, {
    name,
    subject: { type: "file", id: fileId },
    before: { state: "QUARANTINED" },
    after: { state },
  });
  return true;
}
