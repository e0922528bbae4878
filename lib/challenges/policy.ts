import {
  isApprover,
  isDemandOwner,
  isManager,
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
  submittedAt: { not: null },
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

/** The actor's startups: in their name a member asks, whatever the role and before the verification too. */
export const askersOf = (actor: Actor): string[] =>
  actor.memberships.filter((held) => held.kind === "STARTUP").map((held) => held.organisationId);

/** Questions as their own company sees them. A where-clause. */
export const askedBy = (actor: Actor) => ({ organisationId: { in: askersOf(actor) } });

/** Questions that the demand owner answers and the programme's managers release. A where-clause. */
export const handledBy = (actor: Actor) => ({
  challenge: { OR: [ownedBy(actor), { call: { programmeId: { in: managedProgrammeIds(actor) } } }] },
});

/** Either manager decides about a question, unless it is their own company's, or their own organisation's to answer. */
export const canDecideQuestion = (actor: Actor, question: Owned & { challenge: Owned & InCall }): boolean =>
  isManager(actor, question.challenge.call.programmeId) &&
  !isMember(actor, question.challenge.organisationId) &&
  !isMember(actor, question.organisationId);

/** Startups for which the actor may read an annex once its terms are accepted: verified ones, in any role. */
export const annexReadersOf = (actor: Actor): string[] =>
  actor.memberships
    .filter((held) => held.kind === "STARTUP" && held.verification === "VERIFIED")
    .map((held) => held.organisationId);
