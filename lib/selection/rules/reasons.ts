import type { Localised } from "@/lib/platform/localised";
import type { DecisionReason } from "../schema";
import type { Reason } from "../types";

/** Reasons with the names of their criteria, for managers. */
export function named(reasons: readonly DecisionReason[], nameOf: (criterionId: string) => Localised | null): Reason[] {
  return reasons.map(({ code, params, criterionId }) => ({
    code,
    params,
    criterion: criterionId ? nameOf(criterionId) : null,
  }));
}

/** The same for an applicant: what it would tell about another applicant's points is left out. */
export function forApplicant(reasons: readonly Reason[]): Reason[] {
  return reasons.map(({ params: { other: _, ...params }, ...reason }) => ({ ...reason, params }));
}
