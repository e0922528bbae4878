import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { copyToView } from "@/lib/files/commands/copy-to-view";
import { makeCopy } from "@/lib/files/commands/make-copy";
import { mayOpen, openFile } from "@/lib/files/commands/open-file";
import type { FileCopy, OpenedFile } from "@/lib/files/types";
import { tellingNames } from "@/lib/organisations/rules/names";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { findEvaluation } from "../queries/held-evaluation";
import { maskedFileName } from "../rules/documents";
import { readContent } from "../queries/content";
import type { OpenDocumentInput } from "../schema";
import { refuseTied } from "./open-evaluation";

/**
 * Opens a file of the submitted version for its evaluator, who has declared that there is no conflict, to be saved or (with
 * `viewed`) as the portal's viewer reads it; every opening is recorded. In a blind stage only a copy without what names
 * the applicant goes out, under a number instead of the file's own name; where there can be none, nothing does.
 *
 * Refusals: common.not_found, evaluation.conflict_found, files.quarantined, files.removed, copies.no_blind_copy,
 * copies.no_view and the viewer's reasons.
 */
export async function openDocument(
  context: ActorContext,
  input: OpenDocumentInput,
  viewed = false,
): Promise<Result<OpenedFile>> {
  const first = await withActor(context.actor, (tx) => judge(tx, context, input));
  if (!first.ok) return first;
  const made = await copyFor(context, input.fileId, first.value, viewed);
  if (!made.ok) return made;
  return withActor(context.actor, async (tx) => {
    const judged = await judge(tx, context, input);
    if (!judged.ok) return judged;
    const about = { type: "evaluation", id: input.evaluationId };
    const how = { copy: made.value, viewed };
    const opened = await openFile(tx, input.fileId, about, (event) => recordEvent(tx, context, event), how);
    if (!opened.ok || !judged.value.blind) return opened;
    return ok({ ...opened.value, name: maskedFileName(opened.value.name, judged.value.index) });
  });
}

type Judged = { blind: boolean; index: number; names: string[]; mediaType: string };

async function judge(tx: Tx, context: ActorContext, input: OpenDocumentInput): Promise<Result<Judged>> {
  const evaluation = await findEvaluation(tx, context.actor, input.evaluationId);
  if (!evaluation || (evaluation.status !== "OPEN" && evaluation.status !== "SUBMITTED")) return notFound();
  const content = await readContent(tx, evaluation.application.countingVersionId);
  const index = content?.files.findIndex((file) => file.fileId === input.fileId) ?? -1;
  if (index < 0) return notFound();
  const tied = evaluation.status === "OPEN" ? await refuseTied(tx, context, evaluation, "open") : undefined;
  if (tied) return tied;
  const file = await mayOpen(tx, input.fileId, false);
  if (!file.ok) return file;
  const { organisation } = evaluation.application;
  const names = tellingNames({ ...organisation, name: stored(storedText, organisation.name) });
  return ok({ blind: evaluation.member.panel.stage.blind, index, names, mediaType: file.value.mediaType });
}

/** The copy that goes out in the file's place, undefined where the file itself may. */
async function copyFor(
  { actor }: ActorContext,
  fileId: string,
  { blind, names, mediaType }: Judged,
  viewed: boolean,
): Promise<Result<FileCopy | undefined>> {
  const hidden = blind ? names : undefined;
  if (viewed) return copyToView(actor, { id: fileId, mediaType }, hidden);
  if (!hidden) return ok(undefined);
  const made = await makeCopy(actor, fileId, { kind: "BLIND", names: hidden });
  if (!made) return notFound();
  return "copy" in made ? ok(made.copy) : refused({ code: "copies.no_blind_copy" });
}
