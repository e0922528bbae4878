import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { storage } from "@/lib/platform/storage";
import type { OpenedFile } from "../types";

/**
 * Opens a file for download and records that it was. The calling domain has checked, in this transaction, that the
 * person may have it. `about` is the thing the file belongs to, for the audit trail.
 *
 * Refusals: common.not_found; files.quarantined and files.removed, which not even the owner gets past.
 */
export async function openFile(
  tx: Tx,
  context: Context,
  fileId: string,
  about: { type: string; id: string },
): Promise<Result<OpenedFile>> {
  const file = await tx.storedFile.findUnique({
    where: { id: fileId },
    select: { name: true, size: true, storageKey: true, state: true },
  });
  if (!file) return notFound();
  if (file.state === "QUARANTINED") return refused({ code: "files.quarantined" });
  if (file.state === "REMOVED") return refused({ code: "files.removed" });
  const body = await storage().open(file.storageKey);
  await recordEvent(tx, context, { name: "file_downloaded", subject: { type: "file", id: fileId }, after: { about } });
  return ok({ name: file.name, size: Number(file.size), body });
}
