import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { findEvaluation } from "../queries/held-evaluation";
import type { RecuseEvaluationInput } from "../schema";
import { evaluationWorkflow } from "../workflow";

/**
 * The evaluator declares a conflict, before opening or while scoring. A ground that the rules name is an exclusion (제척),
 * any other reason a recusal (회피). The officers are told, so that they can find a replacement.
 */
export function recuseEvaluation(context: ActorContext, input: RecuseEvaluationInput): Promise<Result<{ id: string }>> {
  return withActor(context.actor, async (tx) => {
    const evaluation = await findEvaluation(tx, context.actor, input.evaluationId);
    if (!evaluation) return notFound();
    const wrong = refusalOf(evaluationWorkflow, "evaluation", "recuse", evaluation.status);
    if (wrong) return wrong;

    const now = await databaseNow(tx, context.clock);
    const written = await tx.evaluation.updateMany({
      where: { id: evaluation.id, status: evaluation.status, version: evaluation.version },
      data: { status: evaluationWorkflow.recuse.to, declaredAt: now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const kind = input.ground === "OTHER" ? "RECUSAL" : "EXCLUSION";
    const { applicationId } = evaluation;
    const { userId, panel } = evaluation.member;
    await tx.conflictOfInterest.createMany({
      data: { applicationId, userId, kind, ground: input.ground, reason: input.reason, recordedAt: now },
      skipDuplicates: true,
    });
    await recordEvent(tx, context, {
      name: "evaluation_recused",
      subject: { type: "evaluation", id: evaluation.id },
      before: { status: evaluation.status },
      after: { kind, ground: input.ground, applicationId },
    });
    await notify(tx, await managersOf(tx, panel.call.programmeId, "OFFICER"), {
      kind: "evaluation.conflict_declared",
      params: { call: panel.call.code },
      href: `/manage/calls/${panel.call.id}/panels`,
    });
    return ok({ id: evaluation.id });
  });
}
