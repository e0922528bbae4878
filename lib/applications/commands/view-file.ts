import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { makeCopy } from "@/lib/files/commands/make-copy";
import { mayOpen, openFile } from "@/lib/files/commands/open-file";
import { viewerOf } from "@/lib/files/rules/copies";
import type { FileCopy, OpenedFile } from "@/lib/files/types";
import { withActor } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { applicationOfFile } from "../queries/readable-file";

/**
 * Opens a file of an application for the portal's viewer, to whom `downloadFile` would open it: PDF and pictures as they
 * are, Hangul and Office documents as data. Every view is recorded. Refusals: those of `downloadFile`, copies.no_view and
 * why a document cannot be shown (copies.encrypted, …).
 */
export async function viewFile(context: ActorContext, fileId: string): Promise<Result<OpenedFile>> {
  const { actor } = context;
  const file = await withActor(actor, async (tx) =>
    (await applicationOfFile(tx, context, fileId)) ? mayOpen(tx, fileId) : notFound(),
  );
  if (!file.ok) return file;
  const copy = await copyToView(context, fileId, file.value.mediaType);
  if (!copy.ok) return copy;
  return withActor(actor, async (tx) => {
    const applicationId = await applicationOfFile(tx, context, fileId);
    if (!applicationId) return notFound();
    const about = { type: "application", id: applicationId };
    const how = { copy: copy.value, viewed: true };
    return openFile(tx, fileId, about, (event) => recordEvent(tx, context, event), how);
  });
}

async function copyToView(
  { actor }: ActorContext,
  fileId: string,
  mediaType: string,
): Promise<Result<FileCopy | undefined>> {
  const viewer = viewerOf(mediaType);
  if (viewer === null) return refused({ code: "copies.no_view" });
  if (viewer !== "document") return ok(undefined);
  const made = await makeCopy(actor, fileId, { kind: "VIEW" });
  if (!made) return notFound();
  return "copy" in made ? ok(made.copy) : refused({ code: `copies.${made.refused}` });
}
