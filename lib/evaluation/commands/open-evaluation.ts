import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Refused, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { findEvaluation, isTiedNow, type HeldEvaluation } from "../queries/held-evaluation";
import type { OpenEvaluationInput } from "../schema";
import { evaluationWorkflow } from "../workflow";

/** The evaluator declares that there is no conflict; from now on title and files are shown. Refusal: conflict_found. */
export function openEvaluation(context: ActorContext, input: OpenEvaluationInput): Promise<Result<{ id: string }>> {
  return withActor(context.actor, async (tx) => {
    const evaluation = await findEvaluation(tx, context.actor, input.evaluationId);
    if (!evaluation) return notFound();
    const wrong =
      refusalOf(evaluationWorkflow, "evaluation", "open", evaluation.status) ??
      (await refuseTied(tx, context, evaluation, "open"));
    if (wrong) return wrong;

    const now = await databaseNow(tx, context.clock);
    const written = await tx.evaluation.updateMany({
      where: { id: evaluation.id, status: evaluation.status, version: input.version },
      data: { status: evaluationWorkflow.open.to, declaredAt: now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "evaluation_opened",
      subject: { type: "evaluation", id: evaluation.id },
      after: { declaration: "none", applicationId: evaluation.applicationId },
    });
    return ok({ id: evaluation.id });
  });
}

/**
 * The second and third conflict check (before opening, before scoring): refuses, and records the attempt, where the
 * evaluator has come to belong to an applicant or a demand owner since the assignment. The officer then relieves them.
 */
export async function refuseTied(
  tx: Tx,
  context: ActorContext,
  evaluation: HeldEvaluation,
  verb: "open" | "save" | "submit",
): Promise<Refused | undefined> {
  if (!(await isTiedNow(tx, evaluation))) return undefined;
  await recordEvent(tx, context, {
    name: `evaluation_${verb}_refused`,
    subject: { type: "evaluation", id: evaluation.id },
    after: { reason: "conflict_found" },
  });
  return refused({ code: "evaluation.conflict_found" });
}
