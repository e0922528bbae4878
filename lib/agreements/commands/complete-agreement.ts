import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf, signersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canComplete } from "../policy";
import { completable, refusalsToComplete } from "../queries/completable";
import type { AgreementStep } from "../schema";
import { agreementWorkflow } from "../workflow";

/**
 * An approver who did not ask for it confirms that an agreement was kept. It is completed and stands still from then on;
 * the database holds all of that too. Refusals: agreements.completion_not_requested, and those of the request.
 */
export function completeAgreement(context: ActorContext, input: AgreementStep): Promise<Result<{ id: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const agreement = await completable(tx, actor, input.agreementId);
    if (!agreement || actor.kind !== "user") return notFound();
    if (!canComplete(actor, agreement)) return forbidden();
    const wrong = refusalOf(agreementWorkflow, "agreements", "complete", agreement.status);
    if (wrong) return wrong;
    if (!agreement.completionRequestedById) return refused({ code: "agreements.completion_not_requested" });
    const refusals = refusalsToComplete(agreement);
    if (refusals.length > 0) return refused(...refusals);

    const written = await tx.agreement.updateMany({
      where: { id: agreement.id, status: agreement.status, version: input.version },
      data: {
        status: agreementWorkflow.complete.to,
        completedById: actor.userId,
        completedAt: await databaseNow(tx, context.clock),
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "agreement_completed",
      subject: { type: "agreement", id: agreement.id },
      before: { status: agreement.status, requestedById: agreement.completionRequestedById },
      after: { status: agreementWorkflow.complete.to },
    });
    const told: [string[], string][] = [
      [await signersOf(tx, agreement.startupId), "startup"],
      [await signersOf(tx, agreement.demandOwnerId), "demand"],
      [await managersOf(tx, agreement.programmeId, "OFFICER"), "manage"],
    ];
    for (const [people, side] of told) {
      await notify(tx, people, {
        kind: "agreements.completed",
        params: { number: agreement.number },
        href: `/${side}/projects/${agreement.id}`,
      });
    }
    return ok({ id: agreement.id });
  });
}
