import "server-only";
import { managersOf, signersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canDecline, visibleTo } from "../policy";
import type { Declining } from "../schema";
import { agreementWorkflow } from "../workflow";

/** A selected startup declines what it is offered, with a reason (domain.md §2, edges). It ends there: nothing is paid. */
export function declineAgreement(context: ActorContext, input: Declining): Promise<Result<{ id: string }>> {
  return withActor(context.actor, async (tx) => {
    const agreement = await tx.agreement.findFirst({
      where: { id: input.agreementId, AND: visibleTo(context.actor) },
      select: {
        id: true, number: true, status: true, startupId: true, demandOwnerId: true, programmeId: true, authorIds: true,
      }, // prettier-ignore
    });
    if (!agreement) return notFound();
    if (!canDecline(context.actor, agreement)) return forbidden();
    const wrongState = refusalOf(agreementWorkflow, "agreements", "decline", agreement.status);
    if (wrongState) return wrongState;

    const written = await tx.agreement.updateMany({
      where: { id: agreement.id, status: agreement.status, version: input.version },
      data: {
        status: agreementWorkflow.decline.to,
        endedAt: await databaseNow(tx, context.clock),
        endReason: input.reason,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "agreement_declined",
      subject: { type: "agreement", id: agreement.id },
      after: { reason: input.reason },
    });
    const notice = { kind: "agreements.declined", params: { number: agreement.number } };
    const managers = await managersOf(tx, agreement.programmeId, "OFFICER", "APPROVER");
    await notify(tx, managers, { ...notice, href: `/manage/projects/${agreement.id}` });
    await notify(tx, await signersOf(tx, agreement.demandOwnerId), {
      ...notice,
      href: `/demand/projects/${agreement.id}`,
    });
    return ok({ id: agreement.id });
  });
}
