import type {
  AgreementStatus,
  MilestoneKind,
  MilestoneStatus,
  TrancheKind,
  TrancheStatus,
} from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/i18n/days";
import { refused, type Refused } from "@/lib/platform/result";
import { total } from "@/lib/agreements/rules/money";

export type PlannedPart = { position: number; kind: TrancheKind; status: TrancheStatus };
export type ProjectMilestone = { position: number; kind: MilestoneKind; status: MilestoneStatus };

/** What must be so before a tranche is requested, each with whether it is. */
export type Condition =
  | { kind: "agreement_active"; met: boolean }
  | { kind: "earlier_paid"; position: number; met: boolean }
  | { kind: "milestone_accepted"; position: number; met: boolean };

/**
 * The conditions of a tranche. The first waits for the agreement only. Every later one waits for the payment before it
 * and for the milestones up to its own: an interim payment for those up to the mid-term check of the same order, the
 * balance for all.
 */
export function conditionsOf(
  tranche: PlannedPart,
  agreement: AgreementStatus,
  tranches: readonly PlannedPart[],
  milestones: readonly ProjectMilestone[],
): Condition[] {
  const active: Condition = { kind: "agreement_active", met: agreement === "ACTIVE" || agreement === "COMPLETED" };
  if (tranche.position === 1) return [active];
  const earlier = tranches.filter((other) => other.position === tranche.position - 1);
  const last = lastMilestoneFor(tranche, tranches, milestones);
  return [
    active,
    ...earlier.map(({ position, status }): Condition => ({ kind: "earlier_paid", position, met: status === "PAID" })),
    ...milestones
      .filter(({ position }) => position <= last)
      .map(({ position, status }): Condition => {
        return { kind: "milestone_accepted", position, met: status === "ACCEPTED" };
      }),
  ];
}

/** One refusal for each condition that does not hold yet, or undefined. */
export function refusalsToRequest(conditions: readonly Condition[]): Refused | undefined {
  const unmet = conditions.filter((condition) => !condition.met);
  if (unmet.length === 0) return undefined;
  return refused(
    ...unmet.map((condition) => ({
      code: `funding.${condition.kind}`,
      ...("position" in condition ? { params: { position: condition.position } } : {}),
    })),
  );
}

/** A payment lies between its approval and today (days in Korea). */
export function refusalsToPay(paidOn: Day, approvedOn: Day, today: Day): Refused | undefined {
  if (paidOn > today) return refused({ code: "funding.paid_in_future", field: "paidOn" });
  if (paidOn < approvedOn) return refused({ code: "funding.paid_before_approval", field: "paidOn" });
  return undefined;
}

/** Won of an agreement by state; approved holds the paid ones too, so paid ≤ approved ≤ award always. */
export function moneyOf(tranches: readonly { amount: bigint; status: TrancheStatus }[]) {
  const sum = (...states: TrancheStatus[]) =>
    total(tranches.filter(({ status }) => states.includes(status)).map(({ amount }) => amount));
  return {
    award: total(tranches.map(({ amount }) => amount)),
    requested: sum("REQUESTED"),
    approved: sum("APPROVED", "PAID"),
    paid: sum("PAID"),
  };
}

/** The position up to which milestones must be accepted; 0: none. */
function lastMilestoneFor(
  tranche: PlannedPart,
  tranches: readonly PlannedPart[],
  milestones: readonly ProjectMilestone[],
): number {
  const highest = Math.max(0, ...milestones.map(({ position }) => position));
  if (tranche.kind === "BALANCE") return highest;
  const interims = tranches.filter(({ kind }) => kind === "INTERIM").sort(byPosition);
  const order = interims.findIndex(({ position }) => position === tranche.position);
  const checks = milestones.filter(({ kind }) => kind === "MID_TERM_CHECK").sort(byPosition);
  // A plan without a check of that order: the milestones are shared out evenly among the payments.
  const share = Math.ceil((milestones.length * (tranche.position - 1)) / Math.max(1, tranches.length));
  return checks[order]?.position ?? Math.min(highest, share);
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;
