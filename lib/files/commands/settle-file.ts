import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { FileEvent } from "../types";

type Record = (event: FileEvent) => Promise<void>;

/**
 * Holds a file's row until the transaction ends: of a report and a decision about an earlier report, or two decisions, the
 * second sees what the first did. False where there is no such file.
 */
export async function holdFile(tx: Tx, fileId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "StoredFile" WHERE "id" = ${fileId}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}

/** Closes a file to everybody at once; false where it was not open. The caller records the report that led to it. */
export async function quarantineFile(tx: Tx, fileId: string): Promise<boolean> {
  const held = await tx.storedFile.updateMany({
    where: { id: fileId, state: "STORED" },
    data: { state: "QUARANTINED" },
  });
  return held.count > 0;
}

/** Opens a quarantined file again. Nothing happens to one that is not quarantined. The caller has checked the right. */
export async function releaseFile(tx: Tx, fileId: string, record: Record): Promise<void> {
  await settle(tx, fileId, "STORED", "file_released", record);
}

/**
 * Gives a quarantined file up for good, with all that was made of it; the row keeps name, size and digest as evidence.
 * Returns the keys whose bytes the caller removes from storage *after* the transaction: a rolled-back one must not have
 * destroyed anything.
 */
export async function giveUpFile(tx: Tx, fileId: string, record: Record): Promise<string[]> {
  const settled = await settle(tx, fileId, "REMOVED", "file_removed", record);
  if (!settled) return [];
  const file = await tx.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { storageKey: true } });
  return [file.storageKey, ...(await dropCopies(tx, [fileId]))];
}

/** Forgets what was made of these files; returns the keys of its bytes. */
export async function dropCopies(tx: Tx, fileIds: string[]): Promise<string[]> {
  const copies = await tx.fileCopy.findMany({ where: { fileId: { in: fileIds } }, select: { storageKey: true } });
  await tx.fileCopy.deleteMany({ where: { fileId: { in: fileIds } } });
  return copies.flatMap(({ storageKey }) => storageKey ?? []);
}

async function settle(
  tx: Tx,
  fileId: string,
  state: "STORED" | "REMOVED",
  name: string,
  record: Record,
): Promise<boolean> {
  const changed = await tx.storedFile.updateMany({ where: { id: fileId, state: "QUARANTINED" }, data: { state } });
  if (changed.count === 0) return false;
  await record({ name, subject: { type: "file", id: fileId }, before: { state: "QUARANTINED" }, after: { state } });
  return true;
}
