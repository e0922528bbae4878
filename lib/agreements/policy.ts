import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Party } from "@/lib/platform/db/generated/enums";
import {
  isApprover,
  isAuditor,
  isMember,
  isOfficer,
  managedProgrammeIds,
  maySignFor,
  organisationIdsOf,
  userIdOf,
} from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";

/** The parties of an agreement, as far as rights go. */
export type AgreementParties = Parties & { authorIds: readonly string[] };

type Parties = { startupId: string; demandOwnerId: string; programmeId: string };

/** Parties from the offer on, managers of the programme and auditors always; nobody else (domain.md §2). */
export function visibleTo(actor: Actor): Prisma.AgreementWhereInput {
  // Not as a part of the OR: an empty condition in there is left out rather than true.
  if (isAuditor(actor)) return {};
  const mine = organisationIdsOf(actor);
  const offered = { offeredAt: { not: null } };
  return {
    OR: [
      { startupId: { in: mine }, ...offered },
      { demandOwnerId: { in: mine }, ...offered },
      { programmeId: { in: managedProgrammeIds(actor) } },
    ],
  };
}

/** The officer of the programme prepares, revises, offers and recalls. */
export const canPrepare = (actor: Actor, programmeId: string): boolean => isOfficer(actor, programmeId);

/** Who may sign for a party: owners and those they appointed; for the agency an approver who neither wrote it nor belongs to another party. */
export function canSignAs(actor: Actor, party: Party, agreement: AgreementParties): boolean {
  if (party === "STARTUP") return maySignFor(actor, agreement.startupId);
  if (party === "DEMAND_OWNER") return maySignFor(actor, agreement.demandOwnerId);
  const userId = userIdOf(actor);
  return isNeutralApprover(actor, agreement) && userId !== null && !agreement.authorIds.includes(userId);
}

/** Nobody acts for the agency towards an organisation of their own. */
const isNeutralApprover = (actor: Actor, { programmeId, startupId, demandOwnerId }: Parties): boolean =>
  isApprover(actor, programmeId) && !isMember(actor, startupId) && !isMember(actor, demandOwnerId);

/** The approver of the programme completes what the officer asked for, never an own request. */
export const canComplete = (actor: Actor, agreement: Parties & { completionRequestedById: string | null }): boolean =>
  isNeutralApprover(actor, agreement) && userIdOf(actor) !== agreement.completionRequestedById;

/** A selected startup may decline what it is offered (domain.md §2, edges). */
export const canDecline = (actor: Actor, agreement: AgreementParties): boolean =>
  maySignFor(actor, agreement.startupId);

/** From whose side a person looks at an agreement; a person of several sides is shown the actions of each area apart. */
export type Side = "startup" | "demand" | "manage";

/** Whether a person has anything to do in an area: its list exists for them, even while it is empty. */
export function hasSide(actor: Actor, side: Side): boolean {
  if (side === "manage") return isAuditor(actor) || managedProgrammeIds(actor).length > 0;
  return actor.memberships.some(({ kind }) => (kind === "STARTUP") === (side === "startup") && kind !== "AGENCY");
}

/** The agreements that an area lists: the startup's own, the demand owner's own, or those of managers and auditors. */
export function visibleFrom(actor: Actor, side: Side): Prisma.AgreementWhereInput {
  const mine = organisationIdsOf(actor);
  const offered = { offeredAt: { not: null } };
  if (side === "startup") return { startupId: { in: mine }, ...offered };
  if (side === "demand") return { demandOwnerId: { in: mine }, ...offered };
  return isAuditor(actor) ? {} : { programmeId: { in: managedProgrammeIds(actor) } };
}
