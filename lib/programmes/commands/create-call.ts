import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { canPrepare, canSee } from "../policy";
import { refusalsOfTerms } from "../rules/call-terms";
import { auditedTerms, callColumns, milestoneRows, stageRows, trancheRows } from "../rules/columns";
import { composeForm } from "../rules/composed-form";
import { readForm } from "../rules/form-definition";
import type { NewCall } from "../schema/call-terms";

type Created = { callId: string; code: string };

/** An officer begins a call of its programme with all its terms; nothing of it is public before it is announced. */
export async function createCall(context: ActorContext, input: NewCall): Promise<Result<Created>> {
  const attempt = withActor(context.actor, async (tx): Promise<Result<Created>> => {
    const { programmeId, ...terms } = input;
    if (!canSee(context.actor, input)) return notFound();
    const createdById = userIdOf(context.actor);
    if (!canPrepare(context.actor, input) || createdById === null) return forbidden();
    const form = readForm(terms.form);
    const refusals = [...refusalsOfTerms(terms), ...(form.ok ? [] : form.refusals)];
    if (!form.ok || refusals.length > 0) return refused(...refusals);
    const call = await tx.call.create({
      data: {
        ...callColumns(terms),
        programmeId,
        createdById,
        authorIds: [createdById],
        createdAt: await databaseNow(tx, context.clock),
        stages: { create: stageRows(terms) },
        tranchePlan: { create: trancheRows(terms) },
        milestonePlan: { create: milestoneRows(terms) },
        forms: { create: { version: 1, definition: composeForm(form.definition, terms) } },
      },
      select: { id: true, code: true },
    });
    await recordEvent(tx, context, {
      name: "call_created",
      subject: { type: "call", id: call.id },
      after: { programmeId, ...auditedTerms(terms) },
    });
    return ok({ callId: call.id, code: call.code });
  });
  return attempt.catch((error: unknown) => {
    if (violatesUnique(error, "code")) return refused({ code: "programmes.code_taken", field: "code" });
    throw error;
  });
}
