import "server-only";
import { databaseNow, withActor } from "@/lib/platform/db";
import { dateOf } from "@/lib/platform/i18n/days";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { isManager } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { canPrepare } from "../policy";
import { nextNumber, programmeOfApplication, selectedApplication } from "../queries/selected";
import { publicHolidays } from "@/lib/platform/i18n/holidays";
import { refusalsToTerms, settledDays } from "../rules/terms";
import type { Preparation } from "../schema";

/**
 * The officer drafts the agreement of a selected application whose results are published: award, period, tranches and
 * milestones by the call's plans. The parties see it only when it is offered.
 */
export function prepareAgreement(
  context: ActorContext,
  input: Preparation,
): Promise<Result<{ id: string; number: string }>> {
  return withActor(context.actor, async (tx) => {
    const programmeId = await programmeOfApplication(tx, input.applicationId);
    if (programmeId === undefined || !isManager(context.actor, programmeId)) return notFound();
    if (!canPrepare(context.actor, programmeId) || context.actor.kind !== "user") return forbidden();
    const selected = await selectedApplication(tx, input.applicationId, { lock: true });
    if (!selected) return refused({ code: "agreements.not_selected" });
    if (selected.agreementId !== null) return refused({ code: "agreements.exists" });
    const refusal = refusalsToTerms(input, selected.bounds, publicHolidays);
    if (refusal) return refusal;

    const number = await nextNumber(tx, selected);
    const days = settledDays(input.milestones, publicHolidays);
    const agreement = await tx.agreement.create({
      data: {
        number,
        applicationId: selected.applicationId,
        startupId: selected.startupId,
        demandOwnerId: selected.demandOwnerId,
        programmeId,
        title: input.title,
        award: input.award,
        startsOn: dateOf(input.startsOn),
        endsOn: dateOf(input.endsOn),
        preparedById: context.actor.userId,
        authorIds: [context.actor.userId],
        createdAt: await databaseNow(tx, context.clock),
        tranches: {
          create: selected.tranches.map(({ position, kind, name }, index) => ({
            position,
            kind,
            name,
            amount: input.tranches[index]?.amount ?? 0n,
          })),
        },
        milestones: {
          create: selected.milestones.map(({ position, kind, name }, index) => ({
            position,
            kind,
            name,
            dueOn: dateOf(days[index] ?? input.endsOn),
          })),
        },
      },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "agreement_prepared",
      subject: { type: "agreement", id: agreement.id },
      after: { number, ...input, milestones: days },
    });
    return ok({ id: agreement.id, number });
  });
}
