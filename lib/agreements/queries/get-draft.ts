import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { addDays, type Day, dayOf, koreanDay } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { allows } from "@/lib/platform/workflow";
import type { Actor } from "@/lib/organisations/types";
import { canPrepare, visibleTo } from "../policy";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { holidaysKnownUntil, holidaysOf, publicHolidays } from "@/lib/platform/i18n/holidays";
import { splitAward } from "../rules/money";
import type { AgreementDraft } from "../types";
import { agreementWorkflow } from "../workflow";
import { programmeOfApplication, selectedApplication, type SelectedApplication } from "./selected";

/**
 * The form for a new agreement, filled by the decision and the call's plans; undefined for all but the programme's
 * officer, and where the application is not selected. `existing` is the agreement that it has already.
 * @param applicationId a uuid
 */
export function getPreparation(
  actor: Actor,
  applicationId: string,
): Promise<{ draft: AgreementDraft } | { existing: string } | undefined> {
  return withActor(actor, async (tx) => {
    const programmeId = await programmeOfApplication(tx, applicationId);
    if (programmeId === undefined || !canPrepare(actor, programmeId)) return undefined;
    const selected = await selectedApplication(tx, applicationId);
    if (!selected) return undefined;
    if (selected.agreementId !== null) return { existing: selected.agreementId };
    return { draft: fromPlans(selected, koreanDay(await databaseNow(tx, systemClock))) };
  });
}

/**
 * The form for an existing draft; undefined for all but the programme's officer, and once it was offered.
 * @param agreementId a uuid
 */
export function getRevision(actor: Actor, agreementId: string): Promise<AgreementDraft | undefined> {
  return withActor(actor, async (tx) => {
    const agreement = await readDraft(tx, actor, agreementId);
    if (!agreement || !canPrepare(actor, agreement.programmeId)) return undefined;
    if (!allows(agreementWorkflow, "revise", agreement.status)) return undefined;
    const selected = await selectedApplication(tx, agreement.applicationId);
    if (!selected) return undefined;
    const startsOn = dayOf(agreement.startsOn);
    const planned = fromPlans(selected, startsOn);
    return {
      ...planned,
      agreement: { id: agreement.id, version: agreement.version, number: agreement.number },
      title: stored(storedText, agreement.title),
      award: agreement.award.toString(),
      startsOn,
      endsOn: dayOf(agreement.endsOn),
      tranches: planned.tranches.map((tranche, index) => ({
        ...tranche,
        amount: agreement.tranches[index]?.amount.toString() ?? tranche.amount,
      })),
      milestones: planned.milestones.map((milestone, index) => {
        const dueOn = agreement.milestones[index]?.dueOn;
        return { ...milestone, dueOn: dueOn ? dayOf(dueOn) : milestone.dueOn };
      }),
    };
  });
}

function readDraft(tx: Tx, actor: Actor, id: string) {
  return tx.agreement.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true, version: true, number: true, status: true, programmeId: true, applicationId: true, title: true, award: true,
      startsOn: true, endsOn: true,
      tranches: { orderBy: { position: "asc" }, select: { amount: true } },
      milestones: { orderBy: { position: "asc" }, select: { dueOn: true } },
    }, // prettier-ignore
  });
}

function fromPlans(selected: SelectedApplication, from: Day): AgreementDraft {
  const { bounds } = selected;
  const award = least(bounds.decided, bounds.ceiling, bounds.budgetLeft);
  const amounts = splitAward(award < 0n ? 0n : award, selected.tranches.map(({ share }) => share)); // prettier-ignore
  const startsOn = nextBusinessDay(from, publicHolidays);
  const length = Math.max(0, ...selected.milestones.map(({ dueAfterDays }) => dueAfterDays));
  const endsOn = nextBusinessDay(addDays(startsOn, length), publicHolidays);
  const year = Number(startsOn.slice(0, 4));
  return {
    applicationId: selected.applicationId,
    agreement: null,
    call: { id: selected.callId, code: selected.callCode },
    startup: selected.startup,
    demandOwner: selected.demandOwner,
    challengeCode: selected.challengeCode,
    title: selected.title,
    limits: {
      decided: bounds.decided.toString(),
      ceiling: bounds.ceiling.toString(),
      budgetLeft: bounds.budgetLeft.toString(),
      projectEndsOn: bounds.projectEndsOn,
    },
    award: award.toString(),
    startsOn,
    endsOn: bounds.projectEndsOn && bounds.projectEndsOn > endsOn ? bounds.projectEndsOn : endsOn,
    tranches: selected.tranches.map(({ kind, name, share }, index) => {
      return { kind, name, share, amount: (amounts[index] ?? 0n).toString() };
    }),
    milestones: selected.milestones.map(({ kind, name, dueAfterDays }) => {
      const dueOn = nextBusinessDay(addDays(startsOn, dueAfterDays), publicHolidays);
      return { kind, name, dueAfterDays, dueOn };
    }),
    holidays: holidaysOf(year, year + 3),
    holidaysKnownUntil,
  };
}

const least = (...amounts: bigint[]): bigint => amounts.reduce((min, amount) => (amount < min ? amount : min));
