import { mayEdit, userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

/** Owners and editors of the startup report and attach evidence. */
export const canReport = (actor: Actor, agreement: { startupId: string }): boolean =>
  mayEdit(actor, agreement.startupId);

/** Owners and editors of the demand owner decide, never the person who reported (domain.md §2). */
export const canDecide = (actor: Actor, milestone: { demandOwnerId: string; reportedById: string | null }): boolean =>
  mayEdit(actor, milestone.demandOwnerId) && userIdOf(actor) !== milestone.reportedById;
