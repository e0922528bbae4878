import "server-only";
import { storeUpload } from "@/lib/files/commands/store-upload";
import type { FileSource, StoredUpload, UploadPlace } from "@/lib/files/types";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { judgeAttachment } from "../queries/attachable";
import type { AttachInput, AttachSubject } from "../schema/input";

/**
 * Attaches one uploaded file to a field of a draft. Judged before the bytes are taken and once more when they are there,
 * since the deadline may lie between: a file that arrives at the deadline is not attached.
 *
 * Refusals: common.not_found, common.forbidden, those of time, applications.field_unknown, applications.too_many_files,
 * and those of `storeUpload`.
 */
export async function attachFile(
  context: ActorContext,
  input: AttachInput,
  source: FileSource,
): Promise<Result<StoredUpload>> {
  const { actor } = context;
  const allowed = await mayAttachFile(context, input);
  if (!allowed.ok) return allowed;
  const upload = { ...source, name: input.name, attested: input.attested, ...allowed.value };
  return storeUpload(context, upload, async (tx, record) => {
    const still = await judgeAttachment(tx, context, input);
    if (!still.ok) return still;
    if (actor.kind !== "user") return notFound();
    const file = await record();
    const { applicationId, fieldId } = input;
    const addedAt = await databaseNow(tx, context.clock);
    await tx.applicationFile.create({
      data: { applicationId, fieldId, fileId: file.fileId, addedById: actor.userId, addedAt },
    });
    await recordEvent(tx, context, {
      name: "application_file_attached",
      subject: { type: "application", id: applicationId },
      after: { fieldId, fileId: file.fileId, sha256: file.sha256 },
    });
    return ok(file);
  });
}

/** Whether this person may attach a file there now: asked before the first byte is sent. Refusals as of `attachFile`. */
export function mayAttachFile(context: ActorContext, subject: AttachSubject): Promise<Result<UploadPlace>> {
  return withActor(context.actor, (tx) => judgeAttachment(tx, context, subject));
}
