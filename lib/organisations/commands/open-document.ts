import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { copyToView } from "@/lib/files/commands/copy-to-view";
import { mayOpen, openFile } from "@/lib/files/commands/open-file";
import type { FileEvent, OpenedFile } from "@/lib/files/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { organisationIdsOf } from "../policy";
import type { companyDocumentFileInput } from "../schema";
import type { ActorContext } from "../types";

/**
 * Opens a company document, any of its versions, to members of the company, to be saved or (`viewed`) for the viewer.
 * Every opening is recorded. Refusals: common.not_found, those of `mayOpen` and `copyToView`.
 */
export async function openDocument(
  context: ActorContext,
  { fileId }: z.output<typeof companyDocumentFileInput>,
  viewed = false,
): Promise<Result<OpenedFile>> {
  const { actor } = context;
  const file = await withActor(actor, (tx) => judge(tx, context, fileId));
  if (!file.ok) return file;
  const copy = viewed ? await copyToView(actor, { id: fileId, mediaType: file.value.mediaType }) : ok(undefined);
  if (!copy.ok) return copy;
  return withActor(actor, async (tx) => {
    const still = await judge(tx, context, fileId);
    if (!still.ok) return still;
    const about = { type: "company_document", id: still.value.documentId };
    const record = (event: FileEvent) => recordEvent(tx, context, event);
    return openFile(tx, fileId, about, record, { own: true, copy: copy.value, viewed });
  });
}

async function judge(
  tx: Tx,
  { actor }: ActorContext,
  fileId: string,
): Promise<Result<{ documentId: string; mediaType: string }>> {
  const version = await tx.companyDocumentVersion.findFirst({
    where: { fileId, document: { organisationId: { in: organisationIdsOf(actor) } } },
    select: { documentId: true },
  });
  if (!version) return notFound();
  const file = await mayOpen(tx, fileId, true);
  return file.ok ? ok({ ...version, mediaType: file.value.mediaType }) : file;
}
