import type { AgreementStatus, MilestoneStatus, Party, TrancheStatus } from "@/lib/platform/db/generated/enums";
import type { Condition } from "@/lib/funding/rules";
import type { Day } from "@/lib/platform/i18n/days";

export type TodoKind =
  | "offer_agreement"
  | "sign_agreement"
  | "report_milestone"
  | "mend_milestone"
  | "decide_milestone"
  | "request_tranche"
  | "approve_tranche"
  | "pay_tranche"
  | "request_completion"
  | "confirm_completion";

/** A step that somebody can take now. `position` counts milestones or tranches from 1. */
export type Todo = { party: Party; kind: TodoKind; position: number | null; dueOn: Day | null };

export type TurnFacts = {
  status: AgreementStatus;
  signed: readonly Party[];
  tranches: readonly { position: number; status: TrancheStatus; conditions: readonly Condition[] }[];
  milestones: readonly { position: number; status: MilestoneStatus; dueOn: Day }[];
  /** The officer has asked for the completion. */
  completing: boolean;
};

/** Whose turn it is: every step that can be taken now, the one with the nearest day first (workspace.md §1). */
export function todosOf(facts: TurnFacts): Todo[] {
  if (facts.status === "DRAFT") return [todo("AGENCY", "offer_agreement")];
  if (facts.status === "OFFERED") {
    return parties.filter((party) => !facts.signed.includes(party)).map((party) => todo(party, "sign_agreement"));
  }
  if (facts.status !== "ACTIVE") return [];
  if (isKept(facts)) return [todo("AGENCY", facts.completing ? "confirm_completion" : "request_completion")];
  return [...milestoneTodos(facts), ...trancheTodos(facts)].sort(byDay);
}

type Kept = { milestones: readonly { status: MilestoneStatus }[]; tranches: readonly { status: TrancheStatus }[] };

/** Everything that was agreed is accepted and paid. */
export const isKept = ({ milestones, tranches }: Kept): boolean =>
  milestones.every(({ status }) => status === "ACCEPTED") && tranches.every(({ status }) => status === "PAID");

/** Only the first milestone that was not yet reported is due; returned and reported ones wait beside it. */
function milestoneTodos({ milestones }: TurnFacts): Todo[] {
  const first = milestones.find(({ status }) => status === "PLANNED");
  return milestones.flatMap((milestone): Todo[] => {
    const { position, dueOn, status } = milestone;
    if (status === "RETURNED") return [{ party: "STARTUP", kind: "mend_milestone", position, dueOn }];
    if (status === "REPORTED") return [{ party: "DEMAND_OWNER", kind: "decide_milestone", position, dueOn: null }];
    return milestone === first ? [{ party: "STARTUP", kind: "report_milestone", position, dueOn }] : [];
  });
}

function trancheTodos({ tranches }: TurnFacts): Todo[] {
  return tranches.flatMap(({ position, status, conditions }): Todo[] => {
    if (status === "PLANNED" && conditions.every(({ met }) => met))
      return [{ ...todo("AGENCY", "request_tranche"), position }];
    if (status === "REQUESTED") return [{ ...todo("AGENCY", "approve_tranche"), position }];
    return status === "APPROVED" ? [{ ...todo("AGENCY", "pay_tranche"), position }] : [];
  });
}

const parties: readonly Party[] = ["STARTUP", "DEMAND_OWNER", "AGENCY"];

const todo = (party: Party, kind: TodoKind): Todo => ({ party, kind, position: null, dueOn: null });

/** What waits without a day comes first: it holds up everything after it. */
const byDay = (a: Todo, b: Todo): number => (a.dueOn ?? "").localeCompare(b.dueOn ?? "");
