import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { canonicalJson, sha256 } from "@/lib/platform/digest";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { isPastDue } from "../queries/due";
import { findEvaluation, type HeldEvaluation } from "../queries/held-evaluation";
import { refusalsToSubmit } from "../rules/sheet";
import type { SubmitEvaluationInput } from "../schema";
import { evaluationWorkflow } from "../workflow";
import { refuseTied } from "./open-evaluation";

/**
 * Submits the sheet as it was last saved (`version` names that save). Nothing of it changes afterwards; the database
 * holds that too.
 *
 * Refusals: evaluation.conflict_found, evaluation.past_due, and all at once points_missing, comment_short, overall_short with their fields.
 */
export function submitEvaluation(
  context: ActorContext,
  input: SubmitEvaluationInput,
): Promise<Result<{ id: string; total: number }>> {
  return withActor(context.actor, async (tx) => {
    const evaluation = await findEvaluation(tx, context.actor, input.evaluationId);
    if (!evaluation) return notFound();
    const wrong =
      refusalOf(evaluationWorkflow, "evaluation", "submit", evaluation.status) ??
      (await refuseTied(tx, context, evaluation, "submit"));
    if (wrong) return wrong;
    const { panel } = evaluation.member;
    if (await isPastDue(tx, context.clock, panel.id)) return refused({ code: "evaluation.past_due" });
    const refusals = refusalsToSubmit(panel.stage.criteria, evaluation.scores, evaluation.comment);
    if (refusals.length > 0) return refused(...refusals);

    const now = await databaseNow(tx, context.clock);
    const written = await tx.evaluation.updateMany({
      where: { id: evaluation.id, status: evaluation.status, version: input.version },
      data: { status: evaluationWorkflow.submit.to, submittedAt: now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const total = evaluation.scores.reduce((sum, score) => sum + (score.points ?? 0), 0);
    await recordEvent(tx, context, {
      name: "evaluation_submitted",
      subject: { type: "evaluation", id: evaluation.id },
      // Points and words stand in the sheet, which no longer changes; the trail, read before the matter is closed, proves them.
      after: { sheet: sha256(canonicalJson({ scores: evaluation.scores, comment: evaluation.comment })) },
    });
    if (await isLastOfPanel(tx, panel.id)) await tellComplete(tx, panel.call);
    return ok({ id: evaluation.id, total });
  });
}

async function isLastOfPanel(tx: Tx, panelId: string): Promise<boolean> {
  const open = await tx.evaluation.count({ where: { member: { panelId }, status: { in: ["ASSIGNED", "OPEN"] } } });
  return open === 0;
}

async function tellComplete(tx: Tx, call: HeldEvaluation["member"]["panel"]["call"]): Promise<void> {
  await notify(tx, await managersOf(tx, call.programmeId, "OFFICER"), {
    kind: "evaluation.panel_complete",
    params: { call: call.code },
    href: `/manage/calls/${call.id}/selection`,
  });
}
