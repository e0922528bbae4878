import { isEvaluator, isOfficer, userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

/** Panels are the officer's work; the approver reads them (`judgedBy`). */
export const canStaffPanel = (actor: Actor, programmeId: string): boolean => isOfficer(actor, programmeId);

/**
 * Evaluations that the actor may see: their own, once the panel is appointed. Nobody reads another's sheet here; what
 * managers need of it comes from the ranking. Who is no evaluator any more has none.
 */
export function evaluationsOf(actor: Actor) {
  const userId = isEvaluator(actor) ? userIdOf(actor) : null;
  return userId === null
    ? { id: { in: [] as string[] } }
    : { member: { userId, panel: { status: { in: ["APPOINTED" as const, "CLOSED" as const] } } } };
}
