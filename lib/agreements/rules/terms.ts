import { type Day, daysBetween } from "@/lib/platform/i18n/days";
import { refused, type Refusal, type Refused } from "@/lib/platform/result";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { total } from "./money";

/** What the call and the published decision allow. Won as bigint. */
export type Bounds = {
  /** The award of the decision. */
  decided: bigint;
  /** The call's ceiling per project. */
  ceiling: bigint;
  /** What is left of the call's budget beside the other agreements. */
  budgetLeft: bigint;
  /** The call's last day for projects, if it has one. */
  projectEndsOn: Day | null;
  trancheCount: number;
  milestoneCount: number;
};

export type ProposedTerms = {
  award: bigint;
  startsOn: Day;
  endsOn: Day;
  tranches: readonly { amount: bigint }[];
  milestones: readonly { dueOn: Day }[];
};

/** Every reason against these terms at once, or undefined (domain.md §4: Money; the dates by the call's own plan). */
export function refusalsToTerms(terms: ProposedTerms, bounds: Bounds, holidays: ReadonlySet<Day>): Refused | undefined {
  const refusals = [
    ...awardRefusals(terms, bounds),
    ...trancheRefusals(terms, bounds),
    ...periodRefusals(terms, bounds),
    ...milestoneRefusals(terms, bounds, holidays),
  ];
  return refusals.length > 0 ? refused(...refusals) : undefined;
}

/** The due days as they will stand: on business days (domain.md §4: Holidays). */
export const settledDays = (days: readonly { dueOn: Day }[], holidays: ReadonlySet<Day>): Day[] =>
  days.map(({ dueOn }) => nextBusinessDay(dueOn, holidays));

function awardRefusals({ award }: ProposedTerms, { decided, ceiling, budgetLeft }: Bounds): Refusal[] {
  const over = (code: string, limit: bigint): Refusal[] =>
    award > limit ? [{ code, field: "award", params: { limit: grouped(limit < 0n ? 0n : limit) } }] : [];
  if (award <= 0n) return [{ code: "agreements.award_missing", field: "award" }];
  return [
    ...over("agreements.award_above_decision", decided),
    ...over("agreements.award_above_ceiling", ceiling),
    ...over("agreements.award_above_budget", budgetLeft),
  ];
}

function trancheRefusals({ award, tranches }: ProposedTerms, { trancheCount }: Bounds): Refusal[] {
  if (tranches.length !== trancheCount)
    return [{ code: "agreements.tranche_count", field: "tranches", params: { count: trancheCount } }];
  const empty = tranches.flatMap(({ amount }, index): Refusal[] =>
    amount > 0n ? [] : [{ code: "agreements.tranche_empty", field: `tranches.${index}.amount` }],
  );
  const sum = total(tranches.map(({ amount }) => amount));
  if (sum === award) return empty;
  const difference = grouped(sum > award ? sum - award : award - sum);
  const code = sum > award ? "agreements.tranches_over" : "agreements.tranches_under";
  return [...empty, { code, field: `tranches.${tranches.length - 1}.amount`, params: { difference } }];
}

function periodRefusals({ startsOn, endsOn }: ProposedTerms, { projectEndsOn }: Bounds): Refusal[] {
  if (daysBetween(startsOn, endsOn) < 0) return [{ code: "agreements.ends_before_start", field: "endsOn" }];
  if (projectEndsOn !== null && endsOn > projectEndsOn)
    return [{ code: "agreements.ends_after_call", field: "endsOn", params: { day: projectEndsOn } }];
  return [];
}

function milestoneRefusals(terms: ProposedTerms, { milestoneCount }: Bounds, holidays: ReadonlySet<Day>): Refusal[] {
  const { milestones, startsOn, endsOn } = terms;
  if (milestones.length !== milestoneCount)
    return [{ code: "agreements.milestone_count", field: "milestones", params: { count: milestoneCount } }];
  const days = settledDays(milestones, holidays);
  // A period that ends on a holiday ends on the next business day, and so may its last milestone.
  const last = nextBusinessDay(endsOn, holidays);
  return days.flatMap((day, index): Refusal[] => {
    const field = `milestones.${index}.dueOn`;
    if (day < startsOn || day > last) return [{ code: "agreements.milestone_outside", field }];
    const before = days[index - 1];
    return before !== undefined && day < before ? [{ code: "agreements.milestone_order", field }] : [];
  });
}

const grouped = (won: bigint): string => won.toString().replace(/\B(?=(\d{3})+$)/g, ",");
