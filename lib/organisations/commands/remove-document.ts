import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, type Result } from "@/lib/platform/result";
import { mayEdit, organisationIdsOf } from "../policy";
import type { removeDocumentInput } from "../schema";
import type { ActorContext } from "../types";

/**
 * Takes a document out of those that the company reuses. Drafts and submissions keep the file that they hold. Refusals:
 * common.not_found, common.forbidden.
 */
export function removeDocument(
  context: ActorContext,
  { documentId }: z.output<typeof removeDocumentInput>,
): Promise<Result<undefined>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const where = { id: documentId, removedAt: null, organisationId: { in: organisationIdsOf(actor) } };
    const document = await tx.companyDocument.findFirst({ where, select: { organisationId: true } });
    if (!document) return notFound();
    if (!mayEdit(actor, document.organisationId)) return forbidden();
    const removed = await tx.companyDocument.updateMany({ where, data: { removedAt: await databaseNow(tx, clock) } });
    if (removed.count === 0) return notFound();
    await recordEvent(tx, context, {
      name: "company_document_removed",
      subject: { type: "company_document", id: documentId },
    });
    return ok();
  });
}
