import { isApprover, isMember, isOfficer, userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

/** The officer of the programme requests a tranche and notes its payment. */
export const canRequest = (actor: Actor, programmeId: string): boolean => isOfficer(actor, programmeId);

export const canPay = (actor: Actor, programmeId: string): boolean => isOfficer(actor, programmeId);

type Decided = { programmeId: string; startupId: string; requestedById: string | null };

/** An approver of the programme decides, never who requested (domain.md §4: Money) or belongs to the one that is paid. */
export const canDecide = (actor: Actor, tranche: Decided): boolean =>
  isApprover(actor, tranche.programmeId) &&
  userIdOf(actor) !== tranche.requestedById &&
  !isMember(actor, tranche.startupId);
