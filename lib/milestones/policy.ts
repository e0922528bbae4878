import { isMember, mayEdit, userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

/** Owners and editors of the startup report and attach evidence. */
export const canReport = (actor: Actor, agreement: { startupId: string }): boolean =>
  mayEdit(actor, agreement.startupId);

type Reported = { startupId: string; demandOwnerId: string; reportedById: string | null };

/** Owners and editors of the demand owner decide (domain.md §2), never who reported or belongs to the startup. */
export const canDecide = (actor: Actor, { startupId, demandOwnerId, reportedById }: Reported): boolean =>
  mayEdit(actor, demandOwnerId) && userIdOf(actor) !== reportedById && !isMember(actor, startupId);
