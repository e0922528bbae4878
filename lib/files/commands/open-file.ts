import "server-only";
import type { Tx } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { storage } from "@/lib/platform/storage";
import type { FileEvent, OpenedFile } from "../types";

/**
 * Opens a file for download. The calling domain has checked, in this transaction, that the person may have it; `about` is
 * the thing the file belongs to. `record` writes the audit event: it is asked for, so that no download goes unrecorded.
 *
 * Refusals: common.not_found; files.quarantined and files.removed, which not even the owner gets past.
 */
export async function openFile(
  tx: Tx,
  fileId: string,
  about: { type: string; id: string },
  record: (event: FileEvent) => Promise<void>,
): Promise<Result<OpenedFile>> {
  const file = await tx.storedFile.findUnique({
    where: { id: fileId },
    select: { name: true, size: true, storageKey: true, state: true },
  });
  if (!file) return notFound();
  if (file.state === "QUARANTINED") return refused({ code: "files.quarantined" });
  if (file.state === "REMOVED") return refused({ code: "files.removed" });
  const body = await storage().open(file.storageKey);
  await record({ name: "file_downloaded", subject: { type: "file", id: fileId }, after: { about } });
  return ok({ name: file.name, size: Number(file.size), body });
}
