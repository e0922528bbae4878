import "server-only";
import { storeUpload } from "@/lib/files/commands/store-upload";
import type { FileSource, StoredUpload, UploadPlace } from "@/lib/files/types";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { canWrite, ownedBy } from "../policy";
import { fieldsOf } from "../rules/form";
import type { AttachInput, AttachSubject } from "../schema/input";
import { refusalOutside, writeScope } from "../queries/write-check";

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
    const still = await judge(tx, context, input);
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
  return withActor(context.actor, (tx) => judge(tx, context, subject));
}

async function judge(
  tx: Tx,
  context: ActorContext,
  { applicationId, fieldId }: AttachSubject,
): Promise<Result<UploadPlace>> {
  const { actor, clock } = context;
  const application = await tx.application.findFirst({
    where: { id: applicationId, ...ownedBy(actor) },
    select: {
      id: true,
      status: true,
      organisationId: true,
      callId: true,
      call: { select: { maxFileBytes: true } },
      challenge: { select: { status: true } },
      formDefinition: { select: { definition: true } },
      files: { where: { fieldId, removedAt: null }, select: { id: true } },
    },
  });
  if (!application || actor.kind !== "user") return notFound();
  if (!canWrite(actor, application)) return forbidden();
  const scope = await writeScope(tx, clock, application);
  if ("ok" in scope) return scope;
  const outside = refusalOutside(scope, [fieldId]);
  if (outside) return outside;
  const definition = stored(formDefinition, application.formDefinition.definition);
  const field = fieldsOf(definition).find((candidate) => candidate.id === fieldId);
  if (field?.type !== "file") return refused({ code: "applications.field_unknown" });
  if (application.files.length >= field.maxFiles) {
    return refused({ code: "applications.too_many_files", field: fieldId, params: { maximum: field.maxFiles } });
  }
  return ok({ limit: Number(application.call.maxFileBytes), organisationId: application.organisationId });
}
