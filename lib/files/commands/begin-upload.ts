import "server-only";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor } from "@/lib/platform/db";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { forbidden, ok, refused, type Result } from "@/lib/platform/result";
import type { UploadPlace } from "../types";
import { cleanName } from "../rules/file-name";
import { refusalOfSize, unfinishedAtMost, uploadHours } from "../rules/upload";
import type { BeginUploadInput } from "../schema";

/**
 * Announces a file that will come in pieces. Nothing of it is stored yet. The caller has judged that the person may
 * attach one there (`place`), and judges it again when the file is complete.
 *
 * Refusals: common.forbidden, common.too_many_attempts, files.too_large, files.too_many_unfinished.
 */
export async function beginUpload(
  context: Context,
  input: BeginUploadInput,
  place: UploadPlace,
): Promise<Result<{ uploadId: string; expiresAt: Date }>> {
  const { actor, clock } = context;
  if (actor.kind !== "user") return forbidden();
  const limited = await limitAttempts(["upload_request_by", actor.userId]);
  if (limited) return limited;
  const tooLarge = refusalOfSize(input.size, place.limit);
  if (tooLarge) return tooLarge;
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, clock);
    const unfinished = await tx.upload.count({ where: { uploadedById: actor.userId, expiresAt: { gt: now } } });
    if (unfinished >= unfinishedAtMost)
      return refused({ code: "files.too_many_unfinished", params: { maximum: unfinishedAtMost } });
    const expiresAt = new Date(now.getTime() + uploadHours * 3_600_000);
    const row = await tx.upload.create({
      data: {
        uploadedById: actor.userId,
        target: input.target,
        subject: input.subject,
        name: cleanName(input.name),
        size: BigInt(input.size),
        modified: BigInt(input.modified),
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    return ok({ uploadId: row.id, expiresAt });
  });
}
