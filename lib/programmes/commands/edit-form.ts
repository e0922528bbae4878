import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPrepare, canSee } from "../policy";
import { callPhase } from "../queries";
import { composeForm } from "../rules/composed-form";
import { readForm } from "../rules/form-definition";
import type { EditedForm } from "../schema/call-terms";
import { requiredDocuments } from "../schema/documents";
import { eligibilityRules } from "../schema/eligibility";
import { callWorkflow } from "../workflow";
import { keepForm } from "./keep-form";

/**
 * An officer changes the application form of a call that is still a draft, and is one of its authors from then on. A
 * changed form becomes its next version; the sections that follow from the other terms of the call stay what they are.
 *
 * Refusals: common.not_found, common.forbidden, common.stale, programmes.not_in_state, those of the form.
 */
export function editForm(context: ActorContext, input: EditedForm): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx): Promise<Result<{ callId: string }>> => {
    const { callId, version } = input;
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    const userId = userIdOf(context.actor);
    if (!canPrepare(context.actor, call) || userId === null) return forbidden();
    const wrongState = refusalOf(callWorkflow, "programmes", "edit", call.status);
    if (wrongState) return wrongState;
    const form = readForm(input.form);
    if (!form.ok) return refused(...form.refusals);
    const { authorIds, ...terms } = await tx.call.findUniqueOrThrow({
      where: { id: callId },
      select: { authorIds: true, eligibility: true, documents: true },
    });
    const written = await tx.call.updateMany({
      where: { id: callId, status: "DRAFT", version },
      data: { authorIds: [...new Set([...authorIds, userId])], version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const eligibility = stored(eligibilityRules, terms.eligibility);
    const documents = stored(requiredDocuments, terms.documents);
    await keepForm(tx, callId, composeForm(form.definition, { eligibility, documents }));
    const fields = form.definition.sections.flatMap((section) => section.fields.map((field) => field.id));
    await recordEvent(tx, context, {
      name: "call_form_edited",
      subject: { type: "call", id: callId },
      after: { fields },
    });
    return ok({ callId });
  });
}
