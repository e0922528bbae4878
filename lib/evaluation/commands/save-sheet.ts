import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { findEvaluation, type HeldEvaluation } from "../queries/held-evaluation";
import { refusalsToSave } from "../rules/sheet";
import type { SaveSheetInput } from "../schema";
import type { SavedSheet } from "../types";
import { evaluationWorkflow } from "../workflow";
import { refuseTied } from "./open-evaluation";

/** Saves within this many milliseconds of each other are one session of editing: one audit event (house.md: Audit). */
const EDITING_SESSION_MS = 30 * 60 * 1000;

/**
 * Keeps the sheet as it is typed; saved is not submitted. The whole sheet comes each time, with the version that the
 * browser has: where another tab saved meanwhile it gets `stale` and nothing is overwritten in silence.
 *
 * Refusals: evaluation.conflict_found, criterion_unknown, points_range.
 */
export function saveSheet(context: ActorContext, input: SaveSheetInput): Promise<Result<SavedSheet>> {
  return withActor(context.actor, async (tx) => {
    const evaluation = await findEvaluation(tx, context.actor, input.evaluationId);
    if (!evaluation) return notFound();
    const wrong =
      refusalOf(evaluationWorkflow, "evaluation", "save", evaluation.status) ??
      (await refuseTied(tx, context, evaluation, "save"));
    if (wrong) return wrong;
    const refusals = refusalsToSave(evaluation.member.panel.stage.criteria, input.scores);
    if (refusals.length > 0) return refused(...refusals);

    const now = await databaseNow(tx, context.clock);
    const written = await tx.evaluation.updateMany({
      where: { id: evaluation.id, status: evaluation.status, version: input.version },
      data: { comment: input.comment, savedAt: now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await writeScores(tx, evaluation, input);
    const resting = evaluation.savedAt === null || now.getTime() - evaluation.savedAt.getTime() > EDITING_SESSION_MS;
    if (resting) {
      await recordEvent(tx, context, { name: "evaluation_edited", subject: { type: "evaluation", id: evaluation.id } });
    }
    return ok({ version: input.version + 1, savedAt: now });
  });
}

/** Only what changed, so that a save of one keystroke is one row. */
async function writeScores(tx: Tx, evaluation: HeldEvaluation, input: SaveSheetInput): Promise<void> {
  for (const { criterionId, points, comment } of input.scores) {
    const before = evaluation.scores.find((score) => score.criterionId === criterionId);
    if (before ? before.points === points && before.comment === comment : points === null && comment === "") continue;
    await tx.score.upsert({
      where: { evaluationId_criterionId: { evaluationId: evaluation.id, criterionId } },
      create: { evaluationId: evaluation.id, criterionId, points, comment },
      update: { points, comment },
    });
  }
}
