import "server-only";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canDecide } from "../policy";
import { visibleTranche } from "../queries";
import type { TrancheReturn } from "../schema";
import { trancheWorkflow } from "../workflow";

/** An approver sends a request back to the officer with a reason; the tranche is planned again. */
export function returnTranche(context: ActorContext, input: TrancheReturn): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const tranche = await visibleTranche(tx, actor, input.trancheId);
    if (!tranche) return notFound();
    const { agreement, agreementId, requestedById } = tranche;
    const subject = { type: "tranche", id: tranche.id };
    if (actor.kind !== "user" || !canDecide(actor, { ...agreement, requestedById })) {
      await recordEvent(tx, context, { name: "tranche_return_refused", subject });
      return forbidden();
    }
    const wrongState = refusalOf(trancheWorkflow, "funding", "return", tranche.status);
    if (wrongState) return wrongState;

    const written = await tx.tranche.updateMany({
      where: { id: tranche.id, status: tranche.status, version: input.version },
      data: {
        status: trancheWorkflow.return.to,
        requestedById: null,
        requestedAt: null,
        returnedById: actor.userId,
        returnedAt: await databaseNow(tx, context.clock),
        returnNote: input.note,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "tranche_returned",
      subject,
      before: { requestedById },
      after: { agreementId, note: input.note },
    });
    await notify(tx, requestedById === null ? [] : [requestedById], {
      kind: "funding.returned",
      params: { number: agreement.number, position: tranche.position },
      href: `/manage/projects/${agreementId}`,
    });
    return ok({ agreementId });
  });
}
