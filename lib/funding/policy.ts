import { isApprover, isOfficer, userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

/** The officer of the programme requests a tranche and notes its payment. */
export const canRequest = (actor: Actor, programmeId: string): boolean => isOfficer(actor, programmeId);

export const canPay = (actor: Actor, programmeId: string): boolean => isOfficer(actor, programmeId);

/** An approver of the programme decides, never the one who requested (domain.md §4: Money). */
export const canDecide = (actor: Actor, tranche: { programmeId: string; requestedById: string | null }): boolean =>
  isApprover(actor, tranche.programmeId) && userIdOf(actor) !== tranche.requestedById;
