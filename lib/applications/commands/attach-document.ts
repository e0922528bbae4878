import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { documentsOf } from "@/lib/organisations/queries/documents";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { judgeAttachment } from "../queries/attachable";
import { fileSelect, fileView } from "../queries/views";
import type { AttachDocumentInput } from "../schema/input";
import type { DraftFileView } from "../types";

/**
 * Attaches the present version of a company document to a field of a draft: the file itself, which never changes. What
 * the company replaces later touches neither the draft nor a submission. Judged as an upload there would be.
 *
 * Refusals: those of `attachFile` but for the bytes', applications.document_attached, files.quarantined,
 * files.too_large where the call takes less.
 */
export function attachDocument(context: ActorContext, input: AttachDocumentInput): Promise<Result<DraftFileView>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const allowed = await judgeAttachment(tx, context, input);
    if (!allowed.ok) return allowed;
    if (actor.kind !== "user") return notFound();
    const { applicationId, fieldId } = input;
    const now = await databaseNow(tx, clock);
    const { organisationId } = allowed.value;
    const documents = organisationId === null ? [] : await documentsOf(tx, organisationId, now);
    const current = documents.find((document) => document.id === input.documentId)?.current;
    if (!current) return notFound();
    if (current.held) return refused({ code: "files.quarantined" });
    if (current.size > allowed.value.limit)
      return refused({ code: "files.too_large", params: { megabytes: Math.floor(allowed.value.limit / 1024 ** 2) } });
    const { fileId } = current;
    const there = await tx.applicationFile.count({ where: { applicationId, fieldId, fileId, removedAt: null } });
    if (there > 0) return refused({ code: "applications.document_attached" });

    const row = await tx.applicationFile.create({
      data: { applicationId, fieldId, fileId, addedById: actor.userId, addedAt: now },
      select: fileSelect,
    });
    await recordEvent(tx, context, {
      name: "application_file_attached",
      subject: { type: "application", id: applicationId },
      after: { fieldId, fileId, sha256: row.file.sha256, companyDocument: input.documentId },
    });
    return ok(fileView(row));
  });
}
