import "server-only";
import { membersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { dateOf, koreanDay } from "@/lib/platform/i18n/days";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canPay } from "../policy";
import { visibleTranche } from "../queries";
import { refusalsToPay } from "../rules";
import type { TranchePayment } from "../schema";
import { trancheWorkflow } from "../workflow";

/** The officer notes that an approved tranche was paid, with the day; the whole amount, so paid never exceeds approved. */
export function payTranche(context: ActorContext, input: TranchePayment): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const tranche = await visibleTranche(tx, actor, input.trancheId);
    if (!tranche) return notFound();
    const { agreement, agreementId, approvedAt } = tranche;
    if (actor.kind !== "user" || !canPay(actor, agreement.programmeId)) return forbidden();
    const wrongState = refusalOf(trancheWorkflow, "funding", "pay", tranche.status);
    if (wrongState) return wrongState;
    const now = await databaseNow(tx, context.clock);
    const refusal = refusalsToPay(input.paidOn, koreanDay(approvedAt ?? now), koreanDay(now));
    if (refusal) return refusal;

    const written = await tx.tranche.updateMany({
      where: { id: tranche.id, status: tranche.status, version: input.version },
      data: {
        status: trancheWorkflow.pay.to,
        paidById: actor.userId,
        paidOn: dateOf(input.paidOn),
        paidAt: now,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "tranche_paid",
      subject: { type: "tranche", id: tranche.id },
      after: { agreementId, amount: tranche.amount, paidOn: input.paidOn },
    });
    await notify(tx, await membersOf(tx, agreement.startupId, "OWNER", "EDITOR"), {
      kind: "funding.paid",
      params: { number: agreement.number, position: tranche.position },
      href: `/startup/projects/${agreementId}`,
    });
    return ok({ agreementId });
  });
}
