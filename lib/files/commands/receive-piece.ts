import "server-only";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { storage } from "@/lib/platform/storage";
import { ownUpload } from "../queries";
import { pieceBytes } from "../rules/upload";
import type { UploadPieceInput } from "../schema";

/**
 * Takes in the next piece of an upload: the bytes first, outside any transaction, then the row. It counts only where it
 * begins at the end of what is here, so of two pieces sent at once for the same place one is dropped. Returns how many
 * bytes are here (`received`) of how many.
 *
 * Refusals: common.not_found, common.stale (another piece came first: ask anew where to go on), common.too_many_attempts,
 * files.piece_too_large, files.empty, files.interrupted.
 */
export async function receivePiece(
  context: Context,
  { uploadId, offset }: UploadPieceInput,
  body: ReadableStream<Uint8Array>,
): Promise<Result<{ received: number; size: number }>> {
  const { actor } = context;
  const upload = await withActor(actor, (tx) => ownUpload(tx, context, uploadId));
  if (!upload || actor.kind !== "user") return notFound();
  const limited = await limitAttempts(["upload_request_by", actor.userId]);
  if (limited) return limited;
  if (BigInt(offset) !== upload.received) return stale();
  const left = Number(upload.size) - offset;
  const kept = await storage().put(body, Math.min(pieceBytes, left), async () => true);
  if ("refused" in kept)
    return refused({ code: kept.refused === "too_large" ? "files.piece_too_large" : `files.${kept.refused}` });
  const counted = await countOrRemove(context, kept.key, { uploadId, offset, size: kept.size });
  return counted ? ok({ received: offset + kept.size, size: Number(upload.size) }) : stale();
}

async function countOrRemove(
  { actor }: Context,
  storageKey: string,
  { uploadId, offset, size }: UploadPieceInput & { size: number },
): Promise<boolean> {
  let counted = false;
  try {
    await withActor(actor, async (tx) => {
      const moved = await tx.upload.updateMany({
        where: { id: uploadId, received: BigInt(offset) },
        data: { received: { increment: BigInt(size) } },
      });
      if (moved.count === 0) return;
      await tx.uploadPiece.create({ data: { uploadId, offset: BigInt(offset), size: BigInt(size), storageKey } });
      counted = true;
    });
    return counted;
  } catch (error) {
    counted = false;
    throw error;
  } finally {
    if (!counted) await storage().remove(storageKey);
  }
}
