import "server-only";
import { withActor } from "@/lib/platform/db";
import { dateOf, dayOf } from "@/lib/platform/i18n/days";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { canPrepare, visibleTo } from "../policy";
import { selectedApplication } from "../queries/selected";
import { publicHolidays } from "@/lib/platform/i18n/holidays";
import { refusalsToTerms, settledDays } from "../rules/terms";
import type { Revision } from "../schema";
import { agreementWorkflow } from "../workflow";

/**
 * The officer changes the terms of a draft; once offered they stand still. Who changes them is one of their authors,
 * none of whom can sign for the agency, also where one person is officer and approver.
 */
export function reviseAgreement(context: ActorContext, input: Revision): Promise<Result<{ id: string }>> {
  return withActor(context.actor, async (tx) => {
    const found = await tx.agreement.findFirst({
      where: { id: input.agreementId, AND: visibleTo(context.actor) },
      select: {
        programmeId: true, applicationId: true, status: true, title: true, award: true, startsOn: true, endsOn: true,
        authorIds: true,
        tranches: { orderBy: { position: "asc" }, select: { id: true, amount: true } },
        milestones: { orderBy: { position: "asc" }, select: { id: true, dueOn: true } },
      }, // prettier-ignore
    });
    if (!found) return notFound();
    const { authorIds, ...agreement } = found;
    if (!canPrepare(context.actor, agreement.programmeId) || context.actor.kind !== "user") return forbidden();
    const wrongState = refusalOf(agreementWorkflow, "agreements", "revise", agreement.status);
    if (wrongState) return wrongState;
    const selected = await selectedApplication(tx, agreement.applicationId, { lock: true });
    if (!selected) return refused({ code: "agreements.not_selected" });
    const refusal = refusalsToTerms(input, selected.bounds, publicHolidays);
    if (refusal) return refusal;

    const days = settledDays(input.milestones, publicHolidays);
    const written = await tx.agreement.updateMany({
      where: { id: input.agreementId, status: agreement.status, version: input.version },
      data: {
        title: input.title,
        award: input.award,
        startsOn: dateOf(input.startsOn),
        endsOn: dateOf(input.endsOn),
        authorIds: [...new Set([...authorIds, context.actor.userId])],
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    for (const [index, { id }] of agreement.tranches.entries()) {
      await tx.tranche.update({ where: { id }, data: { amount: input.tranches[index]?.amount } });
    }
    for (const [index, { id }] of agreement.milestones.entries()) {
      await tx.milestone.update({ where: { id }, data: { dueOn: dateOf(days[index] ?? input.endsOn) } });
    }
    await recordEvent(tx, context, {
      name: "agreement_revised",
      subject: { type: "agreement", id: input.agreementId },
      before: {
        ...agreement,
        startsOn: dayOf(agreement.startsOn),
        endsOn: dayOf(agreement.endsOn),
        milestones: agreement.milestones.map(({ dueOn }) => dayOf(dueOn)),
      },
      after: { ...input, milestones: days },
    });
    return ok({ id: input.agreementId });
  });
}
