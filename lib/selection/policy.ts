import { isApprover, isManager, isOfficer, organisationIdsOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

/** 사업담당 proposes; 책임관, who must be another person, confirms or sends back; either of them publishes. */
export const canPropose = (actor: Actor, programmeId: string): boolean => isOfficer(actor, programmeId);
export const canPublish = (actor: Actor, programmeId: string): boolean => isManager(actor, programmeId);

/** The proposer never signs the own proposal, also where one person holds both capabilities. */
export function canDecide(actor: Actor, round: { programmeId: string; proposedById: string }): boolean {
  return isApprover(actor, round.programmeId) && actor.kind === "user" && actor.userId !== round.proposedById;
}

/** Decisions that an applicant may see: its own, and only once they are published. */
export function decisionsOf(actor: Actor) {
  return {
    round: { status: "PUBLISHED" as const },
    application: { organisationId: { in: organisationIdsOf(actor) } },
  };
}
