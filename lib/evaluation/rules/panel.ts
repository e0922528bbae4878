import type { EvaluatorSide, Gender } from "@/lib/platform/db/generated/enums";
import type { Refusal } from "@/lib/platform/result";

/** Guides of domain.md §4, reported and not enforced: half or more from the market, a tenth women, five to seven. */
export const panelGuide = { marketShare: 0.5, womenShare: 0.1, minMembers: 5, maxMembers: 7 } as const;

export type PanelPerson = { userId: string; chair: boolean; side: EvaluatorSide; gender: Gender | null };

export type Shares = {
  members: number;
  market: number;
  women: number;
  marketMet: boolean;
  womenMet: boolean;
  sizeMet: boolean;
};

/** How the panel stands against the guides. Someone without a stated gender counts as a member only. */
export function sharesOf(people: readonly PanelPerson[]): Shares {
  const members = people.length;
  const market = people.filter((person) => person.side === "MARKET").length;
  const women = people.filter((person) => person.gender === "FEMALE").length;
  return {
    members,
    market,
    women,
    marketMet: members > 0 && market >= members * panelGuide.marketShare,
    womenMet: members > 0 && women >= members * panelGuide.womenShare,
    sizeMet: members >= panelGuide.minMembers && members <= panelGuide.maxMembers,
  };
}

export type AppointmentFacts = {
  members: readonly PanelPerson[];
  minEvaluations: number;
  /** Members who belong to an applicant or a demand owner of the call now. */
  conflicted: number;
  /** Submitted applications that nobody has screened yet. */
  unscreened: number;
  eligible: number;
  callClosed: boolean;
  callCancelled: boolean;
};

/** Every reason why the panel cannot be appointed yet. */
export function refusalsToAppoint(facts: AppointmentFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (facts.callCancelled) refusals.push({ code: "evaluation.call_cancelled" });
  if (!facts.callClosed) refusals.push({ code: "evaluation.call_open" });
  if (facts.unscreened > 0) refusals.push({ code: "evaluation.screening_open", params: { count: facts.unscreened } });
  if (facts.eligible === 0) refusals.push({ code: "evaluation.nothing_eligible" });
  if (facts.members.length < facts.minEvaluations) {
    const params = { members: facts.members.length, minimum: facts.minEvaluations };
    refusals.push({ code: "evaluation.members_few", params });
  }
  if (facts.members.filter((member) => member.chair).length !== 1) refusals.push({ code: "evaluation.chair_missing" });
  if (facts.conflicted > 0)
    refusals.push({ code: "evaluation.members_conflicted", params: { count: facts.conflicted } });
  return refusals;
}

/** What the call ties a person to: its applicants, its demand owners, its managers. */
export type CandidateFacts = {
  belongsToApplicant: boolean;
  belongsToDemandOwner: boolean;
  managesProgramme: boolean;
  administers: boolean;
  alreadyMember: boolean;
};

/**
 * Why a person can never evaluate in this call (domain.md §2: nobody of an applicant or a demand owner; managers see
 * all scores and administrators no contents, so neither scores).
 */
export function refusalsToAssign(facts: CandidateFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (facts.alreadyMember) refusals.push({ code: "evaluation.already_member", field: "userId" });
  if (facts.belongsToApplicant) refusals.push({ code: "evaluation.conflict_applicant", field: "userId" });
  if (facts.belongsToDemandOwner) refusals.push({ code: "evaluation.conflict_demand_owner", field: "userId" });
  if (facts.managesProgramme) refusals.push({ code: "evaluation.conflict_manager", field: "userId" });
  if (facts.administers) refusals.push({ code: "evaluation.conflict_administrator", field: "userId" });
  return refusals;
}
