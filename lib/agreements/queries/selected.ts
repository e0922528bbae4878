import "server-only";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import { dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText, type Localised } from "@/lib/platform/localised";
import type { Tx } from "@/lib/platform/db";
import type { MilestoneKind, TrancheKind } from "@/lib/platform/db/generated/enums";
import type { Bounds } from "../rules/terms";

export type PlannedTranche = { position: number; kind: TrancheKind; name: Localised; share: number };
export type PlannedMilestone = { position: number; kind: MilestoneKind; name: Localised; dueAfterDays: number };

/** A selected application with all that an agreement is made from. Won as bigint. */
export type SelectedApplication = {
  applicationId: string;
  callId: string;
  callCode: string;
  programmeId: string;
  startupId: string;
  demandOwnerId: string;
  /** The challenge's title, the first choice for the agreement's. */
  title: Localised;
  startup: Localised;
  demandOwner: Localised;
  challengeCode: string;
  bounds: Bounds;
  tranches: PlannedTranche[];
  milestones: PlannedMilestone[];
  agreementId: string | null;
};

/**
 * An application of any state with its call's programme, as far as a command must know to judge who may see it.
 * @param id a uuid
 */
export async function programmeOfApplication(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.application.findUnique({
    where: { id },
    select: { call: { select: { programmeId: true } } },
  });
  return row?.call.programmeId;
}

/**
 * The application where its selection has been published, else undefined. With `lock` the call's selection round is held
 * until the transaction ends: numbers and what is left of the budget are then given to one agreement at a time.
 */
export async function selectedApplication(
  tx: Tx,
  applicationId: string,
  use: { lock?: boolean } = {},
): Promise<SelectedApplication | undefined> {
  const decision = await tx.decision.findFirst({
    where: { applicationId, outcome: "SELECTED", round: { status: "PUBLISHED" } },
    select: { award: true, roundId: true, application: { select: shown } },
  });
  if (!decision || decision.award === null) return undefined;
  if (use.lock) await tx.$queryRaw`SELECT "id" FROM "SelectionRound" WHERE "id" = ${decision.roundId}::uuid FOR UPDATE`;
  const { application } = decision;
  const { call, challenge } = application;
  const { code, title, owner } = nameOf(challenge);
  const others = await tx.agreement.aggregate({
    where: { application: { callId: call.id }, status: { not: "TERMINATED" }, applicationId: { not: applicationId } },
    _sum: { award: true },
  });
  const own = use.lock
    ? await tx.agreement.findUnique({ where: { applicationId }, select: { id: true } })
    : application.agreement;
  return {
    applicationId,
    callId: call.id,
    callCode: call.code,
    programmeId: call.programmeId,
    startupId: application.organisationId,
    demandOwnerId: challenge.organisationId,
    title,
    startup: stored(storedText, application.organisation.name),
    demandOwner: owner,
    challengeCode: code,
    bounds: {
      decided: decision.award,
      ceiling: call.ceiling,
      budgetLeft: call.totalBudget - (others._sum.award ?? 0n),
      projectEndsOn: call.projectEndsOn ? dayOf(call.projectEndsOn) : null,
      trancheCount: call.tranchePlan.length,
      milestoneCount: call.milestonePlan.length,
    },
    tranches: call.tranchePlan.map((item) => ({ ...item, name: stored(storedText, item.name) })),
    milestones: call.milestonePlan.map((item) => ({ ...item, name: stored(storedText, item.name) })),
    agreementId: own?.id ?? null,
  };
}

/** `<call>-A-001`, counted within the call; call it with the round locked. */
export async function nextNumber(tx: Tx, selected: SelectedApplication): Promise<string> {
  const count = await tx.agreement.count({ where: { application: { callId: selected.callId } } });
  return `${selected.callCode}-A-${String(count + 1).padStart(3, "0")}`;
}

const shown = {
  organisationId: true,
  organisation: { select: { name: true } },
  agreement: { select: { id: true } },
  challenge: { select: { organisationId: true, ...nameSelect } },
  call: {
    select: {
      id: true,
      code: true,
      programmeId: true,
      ceiling: true,
      totalBudget: true,
      projectEndsOn: true,
      tranchePlan: {
        orderBy: { position: "asc" as const },
        select: { position: true, kind: true, name: true, share: true },
      },
      milestonePlan: {
        orderBy: { position: "asc" as const },
        select: { position: true, kind: true, name: true, dueAfterDays: true },
      },
    },
  },
};
