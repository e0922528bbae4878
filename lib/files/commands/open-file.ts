import "server-only";
import type { Tx } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { unscannedMayPass } from "@/lib/platform/scanner";
import { storage } from "@/lib/platform/storage";
import type { FileCopy, FileEvent, OpenedFile } from "../types";

export type Opening = {
  /** The reader belongs to those whose file it is, and may have it back before it was scanned. */
  own?: boolean;
  /** What was made of the file and goes out in its place. */
  copy?: FileCopy;
  /** Read in the portal's viewer, not saved. */
  viewed?: boolean;
};

/**
 * Opens a file for download. The calling domain has checked, in this transaction, that the person may have it; `about` is
 * the thing the file belongs to. `record` writes the audit event: it is asked for, so that no download goes unrecorded.
 * Refusals: those of `mayOpen`.
 */
export async function openFile(
  tx: Tx,
  fileId: string,
  about: { type: string; id: string },
  record: (event: FileEvent) => Promise<void>,
  { own = false, copy, viewed = false }: Opening = {},
): Promise<Result<OpenedFile>> {
  const opened = await mayOpen(tx, fileId, own);
  if (!opened.ok) return opened;
  const { storageKey, size, mediaType } = copy ?? opened.value;
  const body = await storage().open(storageKey);
  const after = { about, ...(copy && { copy: copy.kind }) };
  await record({ name: viewed ? "file_viewed" : "file_downloaded", subject: { type: "file", id: fileId }, after });
  return ok({ name: opened.value.name, size: Number(size), mediaType, body });
}

type Openable = { name: string; size: bigint; storageKey: string; mediaType: string };

/**
 * The file, or why nobody may open it at present. For everybody but its `own` side (evaluators, managers, demand owners)
 * it has to be scanned, where the operator scans files (UNSCANNED_FILES).
 *
 * Refusals: common.not_found; files.quarantined, files.removed and files.infected, which not even the owner gets past;
 * files.unscanned.
 */
export async function mayOpen(tx: Tx, fileId: string, own: boolean): Promise<Result<Openable>> {
  const file = await tx.storedFile.findUnique({
    where: { id: fileId },
    select: { name: true, size: true, storageKey: true, state: true, scan: true, mediaType: true },
  });
  if (!file) return notFound();
  if (file.state === "QUARANTINED") return refused({ code: "files.quarantined" });
  if (file.state === "REMOVED") return refused({ code: "files.removed" });
  if (file.scan === "INFECTED") return refused({ code: "files.infected" });
  if (file.scan === "UNSCANNED" && !own && !unscannedMayPass()) return refused({ code: "files.unscanned" });
  return ok(file);
}
