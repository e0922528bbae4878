import "server-only";
import type { Upload } from "@/lib/platform/db/generated/client";
import type { Context } from "@/lib/platform/context";
import { violatesUnique, withActor } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { storage } from "@/lib/platform/storage";
import { ownUpload, scanView } from "../queries";
import type { FileSource, StoredUpload } from "../types";
import { dropUpload } from "./drop-upload";

type Attach = (upload: Upload, source: FileSource) => Promise<Result<StoredUpload>>;

/**
 * Makes one file of an upload whose pieces are all here, by the command that attaches it to its target. Asked twice, also
 * at the same time or after a broken line, it answers with the same file. A file that was refused is gone afterwards; one
 * that only could not be taken just now can be tried again.
 *
 * Refusals: common.not_found, files.not_all_arrived, and those of `attach`.
 */
export async function finishUpload(context: Context, uploadId: string, attach: Attach): Promise<Result<StoredUpload>> {
  const before = await fileOf(context, uploadId);
  if (before) return ok(before);
  const { actor } = context;
  const upload = await withActor(actor, (tx) => ownUpload(tx, context, uploadId));
  // Somebody else may be finishing it in this moment, from another tab or by a second try: then their file is the answer.
  if (!upload) return asResult(await fileOf(context, uploadId));
  if (upload.received < upload.size) return refused({ code: "files.not_all_arrived" });
  const result = await attachOnce(attach, upload, { body: await wholeOf(context, uploadId), uploadId });
  const file = result?.ok ? result.value : await fileOf(context, uploadId);
  if (!file && result && mayTryAgain(result)) return result;
  await dropUpload(context, uploadId);
  return file || !result ? asResult(file) : result;
}

const asResult = (file: StoredUpload | undefined): Result<StoredUpload> => (file ? ok(file) : notFound());

/** Undefined where somebody else finished it in the same moment. */
async function attachOnce(
  attach: Attach,
  upload: Upload,
  source: FileSource,
): Promise<Result<StoredUpload> | undefined> {
  try {
    return await attach(upload, source);
  } catch (error) {
    if (violatesUnique(error, "uploadId")) return undefined;
    throw error;
  }
}

const passing = ["files.interrupted", "common.too_many_attempts", "common.stale"];

const mayTryAgain = (result: Result<unknown>): boolean =>
  !result.ok && result.refusals.every(({ code }) => passing.includes(code));

/** The file that this person's upload has become already. */
function fileOf({ actor }: Context, uploadId: string): Promise<StoredUpload | undefined> {
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return undefined;
    const file = await tx.storedFile.findFirst({
      where: { uploadId, uploadedById: actor.userId },
      select: { id: true, name: true, size: true, mediaType: true, sha256: true, scan: true },
    });
    if (!file) return undefined;
    const { id, size, scan, ...facts } = file;
    return { fileId: id, size: Number(size), scan: scanView(scan), ...facts };
  });
}

/** All pieces one after the other; each is opened only when the one before has been read. */
async function wholeOf({ actor }: Context, uploadId: string): Promise<ReadableStream<Uint8Array>> {
  const pieces = await withActor(actor, (tx) =>
    tx.uploadPiece.findMany({ where: { uploadId }, orderBy: { offset: "asc" }, select: { storageKey: true } }),
  );
  const bytes = bytesOf(pieces.map((piece) => piece.storageKey));
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await bytes.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

async function* bytesOf(keys: readonly string[]): AsyncGenerator<Uint8Array, undefined> {
  for (const key of keys) yield* await storage().open(key);
  return undefined;
}
