import {
  isApprover,
  isDemandOwner,
  isMember,
  isOfficer,
  managedProgrammeIds,
  mayEdit,
  maySignFor,
  organisationIdsOf,
} from "@/lib/organisations/policy";
import type { Actor, ActorMembership } from "@/lib/organisations/types";

type Owned = { organisationId: string };
type InCall = { call: { programmeId: string } };

/** The challenges of the actor's own organisations, drafts included. A where-clause. */
export const ownedBy = (actor: Actor) => ({ organisationId: { in: organisationIdsOf(actor) } });

/** What was submitted at least once in the programmes the actor manages; a draft is the owner's alone. A where-clause. */
export const managedBy = (actor: Actor) => ({
  call: { programmeId: { in: managedProgrammeIds(actor) } },
  versions: { some: {} },
});

export const visibleTo = (actor: Actor) => ({ OR: [ownedBy(actor), managedBy(actor)] });

/** Everyone may read what is or was published. A where-clause. */
export const published = { publishedVersionId: { not: null }, call: { announcedAt: { not: null } } };

/** Organisations for which the actor may write a challenge: verified demand owners, as owner or editor. */
export const postsFor = (actor: Actor): ActorMembership[] =>
  actor.memberships.filter((held) => isDemandOwner(held) && held.verification === "VERIFIED" && held.role !== "VIEWER");

export const canWrite = (actor: Actor, challenge: Owned): boolean => mayEdit(actor, challenge.organisationId);

/** Submitting and withdrawing speak for the organisation: its owner, or one the owner appointed. */
export const canSubmit = (actor: Actor, challenge: Owned): boolean => maySignFor(actor, challenge.organisationId);

/** The officer reviews, the approver publishes; nobody judges a challenge of an organisation of their own. */
export const canReview = (actor: Actor, challenge: Owned & InCall): boolean =>
  isOfficer(actor, challenge.call.programmeId) && !isMember(actor, challenge.organisationId);

export const canPublish = (actor: Actor, challenge: Owned & InCall): boolean =>
  isApprover(actor, challenge.call.programmeId) && !isMember(actor, challenge.organisationId);
