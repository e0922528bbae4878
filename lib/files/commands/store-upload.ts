import "server-only";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { judgeContent } from "@/lib/platform/content";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { refused, type Refusal, type Refused, type Result } from "@/lib/platform/result";
import { storage, type Kept, type NotKept } from "@/lib/platform/storage";
import { scanView } from "../queries";
import type { FileSource, StoredUpload, UploadPlace } from "../types";
import { cleanEntry, cleanName } from "../rules/file-name";
import { isTaken, nameFits } from "../rules/media-type";

export type Upload = UploadPlace &
  FileSource & {
    /** As the browser gave it. */
    name: string;
    /** Whether the person attested that nothing in the file is classified; without it nothing is taken. */
    attested: boolean;
  };

/**
 * Takes one file in and lets the calling domain attach it. The bytes come first, outside any transaction; then `attach`
 * runs in one, judges once more whether the person may, calls `record` for the row and writes its own, with the audit event
 * of the thing that the file belongs to. Where it refuses or throws, row and bytes are both gone. The caller checks the
 * person's right *before* this too, so that nobody sends 50 MB for nothing.
 *
 * Refusals: common.too_many_attempts, files.attestation_missing, too_large, empty, interrupted, type_refused, name_differs, content_* (platform/content), and those of `attach`.
 */
export async function storeUpload<T>(
  context: Context,
  upload: Upload,
  attach: (tx: Tx, record: () => Promise<StoredUpload>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor } = context;
  const limited = await limitAttempts(["upload_by", actor.kind === "user" ? actor.userId : null]);
  if (limited) return limited;
  if (!upload.attested) return refused({ code: "files.attestation_missing" });
  const name = cleanName(upload.name);
  const kept = await storage().put(upload.body, upload.limit, (localPath) => judge(name, localPath));
  if ("refused" in kept) return refusalOfStorage(kept.refused, upload.limit);
  if ("code" in kept.verdict) {
    await storage().remove(kept.key);
    return refused(kept.verdict);
  }
  return attachOrRemove(context, kept.key, (tx) =>
    attach(tx, () => recordFile(tx, context, upload, name, { ...kept, verdict: kept.verdict })),
  );
}

type Verdict = { mediaType: string } | Refusal;

async function judge(name: string, localPath: string): Promise<Verdict> {
  const judgement = await judgeContent(localPath);
  if ("finding" in judgement) {
    const { reason, entry } = judgement.finding;
    return { code: `files.content_${reason}`, params: { entry: entry ? cleanEntry(entry) : "none" } };
  }
  const { mediaType } = judgement;
  if (mediaType === undefined || !isTaken(mediaType)) return { code: "files.type_refused" };
  return nameFits(name, mediaType) ? { mediaType } : { code: "files.name_differs" };
}

async function attachOrRemove<T>(
  context: Context,
  key: string,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  let attached = false;
  try {
    const result = await withActor(context.actor, work);
    attached = result.ok;
    return result;
  } finally {
    if (!attached) await storage().remove(key);
  }
}

async function recordFile(
  tx: Tx,
  context: Context,
  upload: Upload,
  name: string,
  kept: Kept<Verdict>,
): Promise<StoredUpload> {
  if (context.actor.kind !== "user") throw new Error("files are uploaded by people");
  if (!("mediaType" in kept.verdict)) throw new Error("a refused file gets no row");
  const now = await databaseNow(tx, context.clock);
  const facts = { name, mediaType: kept.verdict.mediaType, sha256: kept.sha256 };
  const row = await tx.storedFile.create({
    data: {
      ...facts,
      organisationId: upload.organisationId,
      uploadedById: context.actor.userId,
      size: BigInt(kept.size),
      storageKey: kept.key,
      uploadId: upload.uploadId,
      attestedAt: now,
      createdAt: now,
    },
    select: { id: true },
  });
  return { fileId: row.id, ...facts, size: kept.size, scan: scanView("UNSCANNED") };
}

function refusalOfStorage(reason: NotKept["refused"], limit: number): Refused {
  if (reason === "too_large")
    return refused({ code: "files.too_large", params: { megabytes: Math.floor(limit / 1024 ** 2) } });
  return refused({ code: reason === "empty" ? "files.empty" : "files.interrupted" });
}
