import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { openFile } from "@/lib/files/commands/open-file";
import type { OpenedFile } from "@/lib/files/types";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { notFound, type Result } from "@/lib/platform/result";
import { findEvaluation } from "../queries/held-evaluation";
import { maskedFileName } from "../rules/documents";
import { readContent } from "../queries/content";
import type { OpenDocumentInput } from "../schema";
import { refuseTied } from "./open-evaluation";

/**
 * Opens a file of the submitted version for its evaluator, who has declared that there is no conflict; every download
 * is recorded. In a blind stage the file's own name, which often names the company, is replaced.
 *
 * Refusals: common.not_found, evaluation.conflict_found, files.quarantined, files.removed.
 */
export function openDocument(context: ActorContext, input: OpenDocumentInput): Promise<Result<OpenedFile>> {
  return withActor(context.actor, async (tx) => {
    const evaluation = await findEvaluation(tx, context.actor, input.evaluationId);
    if (!evaluation || (evaluation.status !== "OPEN" && evaluation.status !== "SUBMITTED")) return notFound();
    const content = await readContent(tx, evaluation.application.countingVersionId);
    const index = content?.files.findIndex((file) => file.fileId === input.fileId) ?? -1;
    if (index < 0) return notFound();
    const tied = evaluation.status === "OPEN" ? await refuseTied(tx, context, evaluation, "open") : undefined;
    if (tied) return tied;
    const opened = await openFile(tx, input.fileId, { type: "evaluation", id: evaluation.id }, (event) =>
      recordEvent(tx, context, event),
    );
    if (!opened.ok || !evaluation.member.panel.stage.blind) return opened;
    return { ok: true, value: { ...opened.value, name: maskedFileName(opened.value.name, index) } };
  });
}
