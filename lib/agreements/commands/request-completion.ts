import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPrepare } from "../policy";
import { completable, refusalsToComplete } from "../queries/completable";
import type { AgreementStep } from "../schema";
import { agreementWorkflow } from "../workflow";

/**
 * The officer asks for an agreement to be completed: every milestone is accepted, every tranche paid. An approver
 * confirms it. Refusals: agreements.not_all_accepted, agreements.not_all_paid, agreements.completion_requested.
 */
export function requestCompletion(context: ActorContext, input: AgreementStep): Promise<Result<{ id: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const agreement = await completable(tx, actor, input.agreementId);
    if (!agreement || actor.kind !== "user") return notFound();
    if (!canPrepare(actor, agreement.programmeId)) return forbidden();
    const wrong = refusalOf(agreementWorkflow, "agreements", "request_completion", agreement.status);
    if (wrong) return wrong;
    if (agreement.completionRequestedById) return refused({ code: "agreements.completion_requested" });
    const refusals = refusalsToComplete(agreement);
    if (refusals.length > 0) return refused(...refusals);

    const written = await tx.agreement.updateMany({
      where: { id: agreement.id, status: agreement.status, version: input.version },
      data: {
        completionRequestedById: actor.userId,
        completionRequestedAt: await databaseNow(tx, context.clock),
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "agreement_completion_requested",
      subject: { type: "agreement", id: agreement.id },
    });
    await notify(tx, await managersOf(tx, agreement.programmeId, "APPROVER"), {
      kind: "agreements.completion_requested",
      params: { number: agreement.number },
      href: `/manage/projects/${agreement.id}`,
    });
    return ok({ id: agreement.id });
  });
}
