import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { copyToView } from "@/lib/files/commands/copy-to-view";
import { mayOpen, openFile } from "@/lib/files/commands/open-file";
import type { OpenedFile } from "@/lib/files/types";
import { tellingNames } from "@/lib/organisations/rules/names";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { applicationOfFile } from "../queries/readable-file";
import type { ViewFileInput } from "../schema/input";

/**
 * Opens a file of an application for the portal's viewer, to whom `downloadFile` would open it: PDF and pictures as they
 * are, Hangul and Office documents as data; with `blind` as evaluators of a blind stage get it. Every view is recorded.
 *
 * Refusals: those of `downloadFile`, copies.no_view, copies.no_blind_copy and why a document cannot be shown.
 */
export async function viewFile(context: ActorContext, input: ViewFileInput): Promise<Result<OpenedFile>> {
  const { actor } = context;
  const file = await withActor(actor, (tx) => judge(tx, context, input.fileId));
  if (!file.ok) return file;
  const { mediaType, names } = file.value;
  const copy = await copyToView(actor, { id: input.fileId, mediaType }, input.blind ? names : undefined);
  if (!copy.ok) return copy;
  return withActor(actor, async (tx) => {
    const judged = await judge(tx, context, input.fileId);
    if (!judged.ok) return judged;
    const { applicationId, own } = judged.value;
    const about = { type: "application", id: applicationId };
    const how = { own, copy: copy.value, viewed: true };
    return openFile(tx, input.fileId, about, (event) => recordEvent(tx, context, event), how);
  });
}

type Judged = { applicationId: string; own: boolean; mediaType: string; names: string[] };

async function judge(tx: Tx, context: ActorContext, fileId: string): Promise<Result<Judged>> {
  const found = await applicationOfFile(tx, context, fileId);
  if (!found) return notFound();
  const file = await mayOpen(tx, fileId, found.own);
  if (!file.ok) return file;
  const { organisation } = await tx.application.findUniqueOrThrow({
    where: { id: found.applicationId },
    select: {
      organisation: { select: { name: true, representative: true, registrationNumber: true, corporateNumber: true } },
    },
  });
  const names = tellingNames({ ...organisation, name: stored(storedText, organisation.name) });
  return ok({ ...found, mediaType: file.value.mediaType, names });
}
