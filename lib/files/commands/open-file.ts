import "server-only";
import type { Tx } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { unscannedMayPass } from "@/lib/platform/scanner";
import { storage } from "@/lib/platform/storage";
import type { FileEvent, OpenedFile } from "../types";

/**
 * Opens a file for download. The calling domain has checked, in this transaction, that the person may have it; `about` is
 * the thing the file belongs to. `record` writes the audit event: it is asked for, so that no download goes unrecorded.
 *
 * `own`: the reader belongs to those whose file it is, and may have it back before it was scanned. For everybody else
 * (evaluators, managers, demand owners) it has to be, where the operator scans files (UNSCANNED_FILES).
 *
 * Refusals: common.not_found; files.quarantined, files.removed and files.infected, which not even the owner gets past;
 * files.unscanned.
 */
export async function openFile(
  tx: Tx,
  fileId: string,
  about: { type: string; id: string },
  record: (event: FileEvent) => Promise<void>,
  own = false,
): Promise<Result<OpenedFile>> {
  const file = await tx.storedFile.findUnique({
    where: { id: fileId },
    select: { name: true, size: true, storageKey: true, state: true, scan: true },
  });
  if (!file) return notFound();
  if (file.state === "QUARANTINED") return refused({ code: "files.quarantined" });
  if (file.state === "REMOVED") return refused({ code: "files.removed" });
  if (file.scan === "INFECTED") return refused({ code: "files.infected" });
  if (file.scan === "UNSCANNED" && !own && !unscannedMayPass()) return refused({ code: "files.unscanned" });
  const body = await storage().open(file.storageKey);
  await record({ name: "file_downloaded", subject: { type: "file", id: fileId }, after: { about } });
  return ok({ name: file.name, size: Number(file.size), body });
}
