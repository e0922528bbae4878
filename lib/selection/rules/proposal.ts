import type { Refusal } from "@/lib/platform/result";

export type ProposalFacts = {
  /** Whether a panel has been appointed at all. */
  appointed: boolean;
  /** Submitted applications that nobody has screened yet. */
  unscreened: number;
  eligible: number;
  /** Evaluations neither submitted nor recused. */
  unfinished: number;
};

/** Every reason why a ranking cannot be proposed yet, saying what is missing. */
export function refusalsToPropose(facts: ProposalFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (facts.unscreened > 0) refusals.push({ code: "selection.screening_open", params: { count: facts.unscreened } });
  if (!facts.appointed) refusals.push({ code: "selection.panel_missing" });
  if (facts.eligible === 0) refusals.push({ code: "selection.nothing_to_rank" });
  if (facts.unfinished > 0) refusals.push({ code: "selection.evaluations_open", params: { count: facts.unfinished } });
  return refusals;
}
