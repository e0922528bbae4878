import type { CallStatus } from "@/lib/platform/db/generated/enums";
import { isApprover, isAuditor, isManager, isOfficer, managedProgrammeIds } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

type InProgramme = { programmeId: string };

/** The calls whose unpublished parts an actor may read: those of the programmes it manages. A where-clause. */
export const visibleTo = (actor: Actor) => ({ programmeId: { in: managedProgrammeIds(actor) } });

export const canSee = (actor: Actor, call: InProgramme): boolean => isManager(actor, call.programmeId);

/** The officer prepares a call and proposes it. */
export const canPrepare = (actor: Actor, call: InProgramme): boolean => isOfficer(actor, call.programmeId);

/** The approver announces or sends back; that it is another person than the proposer is a rule, not a right. */
export const canDecide = (actor: Actor, call: InProgramme): boolean => isApprover(actor, call.programmeId);

/** What is public is cancelled by the approver; what is not yet public also by the officer. */
export const canCancel = (actor: Actor, call: InProgramme & { status: CallStatus }): boolean =>
  canDecide(actor, call) || (canPrepare(actor, call) && call.status !== "ANNOUNCED");

/**
 * Calls whose panels, ranking and decisions the actor may see: a manager's own programmes; for an auditor any, once its
 * results are out (domain.md §2: everything of a closed matter). A where-clause.
 */
export function callsOf(actor: Actor) {
  const programmeId = { in: managedProgrammeIds(actor) };
  return isAuditor(actor)
    ? { OR: [{ programmeId }, { rounds: { some: { status: "PUBLISHED" as const } } }] }
    : { programmeId };
}

/** Calls that everyone may read. A where-clause. */
export const publicCalls = { announcedAt: { not: null }, status: { in: ["ANNOUNCED", "CANCELLED"] as CallStatus[] } };
