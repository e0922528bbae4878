import "server-only";
import { managersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canRequest } from "../policy";
import { statesOf, visibleTranche } from "../queries";
import { conditionsOf, refusalsToRequest } from "../rules";
import type { TrancheStep } from "../schema";
import { trancheWorkflow } from "../workflow";

/** The officer asks for the payment of a tranche whose conditions hold; an approver decides. */
export function requestTranche(context: ActorContext, input: TrancheStep): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const tranche = await visibleTranche(tx, actor, input.trancheId);
    if (!tranche) return notFound();
    const { agreement, agreementId } = tranche;
    if (actor.kind !== "user" || !canRequest(actor, agreement.programmeId)) return forbidden();
    const wrongState = refusalOf(trancheWorkflow, "funding", "request", tranche.status);
    if (wrongState) return wrongState;
    const { tranches, milestones } = await statesOf(tx, agreementId);
    const refusal = refusalsToRequest(conditionsOf(tranche, agreement.status, tranches, milestones));
    if (refusal) return refusal;

    const written = await tx.tranche.updateMany({
      where: { id: tranche.id, status: tranche.status, version: input.version },
      data: {
        status: trancheWorkflow.request.to,
        requestedById: actor.userId,
        requestedAt: await databaseNow(tx, context.clock),
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "tranche_requested",
      subject: { type: "tranche", id: tranche.id },
      after: { agreementId, amount: tranche.amount },
    });
    const approvers = await managersOf(tx, agreement.programmeId, "APPROVER");
    await notify(tx, approvers.filter((userId) => userId !== actor.userId), {
      kind: "funding.requested",
      params: { number: agreement.number, position: tranche.position },
      href: `/manage/projects/${agreementId}`,
    }); // prettier-ignore
    return ok({ agreementId });
  });
}
