import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { violatesUnique, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPrepare, canSee } from "../policy";
import { callPhase } from "../queries";
import { refusalsOfTerms } from "../rules/call-terms";
import { auditedTerms, callColumns, milestoneRows, stageRows, trancheRows } from "../rules/columns";
import { composeForm } from "../rules/composed-form";
import { readForm } from "../rules/form-definition";
import type { CallTerms, EditedCall } from "../schema/call-terms";
import { callWorkflow } from "../workflow";
import { keepForm } from "./keep-form";

/**
 * An officer changes the terms of a call that is still a draft, and is one of its authors from then on; a changed form
 * becomes its next version.
 */
export async function editCall(context: ActorContext, input: EditedCall): Promise<Result<{ callId: string }>> {
  const attempt = withActor(context.actor, async (tx): Promise<Result<{ callId: string }>> => {
    const { callId, version, ...terms } = input;
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    const userId = userIdOf(context.actor);
    if (!canPrepare(context.actor, call) || userId === null) return forbidden();
    const wrongState = refusalOf(callWorkflow, "programmes", "edit", call.status);
    if (wrongState) return wrongState;
    const form = readForm(terms.form);
    const refusals = [...refusalsOfTerms(terms), ...(form.ok ? [] : form.refusals)];
    if (!form.ok || refusals.length > 0) return refused(...refusals);
    const { authorIds } = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { authorIds: true } });
    const written = await tx.call.updateMany({
      where: { id: callId, status: "DRAFT", version },
      data: {
        ...callColumns(terms),
        authorIds: [...new Set([...authorIds, userId])],
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await replacePlans(tx, callId, terms);
    await keepForm(tx, callId, composeForm(form.definition, terms));
    await recordEvent(tx, context, {
      name: "call_edited",
      subject: { type: "call", id: callId },
      after: auditedTerms(terms),
    });
    return ok({ callId });
  });
  return attempt.catch((error: unknown) => {
    if (violatesUnique(error, "code")) return refused({ code: "programmes.code_taken", field: "code" });
    throw error;
  });
}

/** Nothing refers to the plans of a draft yet, so they are written anew rather than matched row by row. */
async function replacePlans(tx: Tx, callId: string, terms: CallTerms): Promise<void> {
  await tx.criterion.deleteMany({ where: { stage: { callId } } });
  await tx.evaluationStage.deleteMany({ where: { callId } });
  await tx.tranchePlanItem.deleteMany({ where: { callId } });
  await tx.milestonePlanItem.deleteMany({ where: { callId } });
  for (const stage of stageRows(terms)) await tx.evaluationStage.create({ data: { ...stage, callId } });
  await tx.tranchePlanItem.createMany({ data: trancheRows(terms).map((row) => ({ ...row, callId })) });
  await tx.milestonePlanItem.createMany({ data: milestoneRows(terms).map((row) => ({ ...row, callId })) });
}
