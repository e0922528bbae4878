import "server-only";
import { managersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canDecide } from "../policy";
import { visibleTranche } from "../queries";
import type { TrancheStep } from "../schema";
import { trancheWorkflow } from "../workflow";

/** An approver who neither requested it nor gets it approves a tranche. Of two simultaneous approvals one wins, the other is stale. */
export function approveTranche(context: ActorContext, input: TrancheStep): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const tranche = await visibleTranche(tx, actor, input.trancheId);
    if (!tranche) return notFound();
    const { agreement, agreementId } = tranche;
    const subject = { type: "tranche", id: tranche.id };
    const { programmeId } = agreement;
    if (actor.kind !== "user" || !canDecide(actor, { ...agreement, requestedById: tranche.requestedById })) {
      await recordEvent(tx, context, { name: "tranche_approve_refused", subject });
      return forbidden();
    }
    const wrongState = refusalOf(trancheWorkflow, "funding", "approve", tranche.status);
    if (wrongState) return wrongState;

    const written = await tx.tranche.updateMany({
      where: { id: tranche.id, status: tranche.status, version: input.version },
      data: {
        status: trancheWorkflow.approve.to,
        approvedById: actor.userId,
        approvedAt: await databaseNow(tx, context.clock),
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "tranche_approved",
      subject,
      after: { agreementId, amount: tranche.amount },
    });
    await notify(tx, await managersOf(tx, programmeId, "OFFICER"), {
      kind: "funding.approved",
      params: { number: agreement.number, position: tranche.position },
      href: `/manage/projects/${agreementId}`,
    });
    return ok({ agreementId });
  });
}
