import type { Prisma } from "@/lib/platform/db/generated/client";
import type { CapabilityKind, MemberRole, OrganisationKind } from "@/lib/platform/db/generated/enums";
import type { Actor } from "./types";

/** Small predicates that every domain's policy composes. */

export const userIdOf = (actor: Actor): string | null => (actor.kind === "user" ? actor.userId : null);

export const isSystem = (actor: Actor): boolean => actor.kind === "system";

function hasCapability(actor: Actor, kind: CapabilityKind, programmeId: string | null = null): boolean {
  return actor.capabilities.some((held) => held.kind === kind && held.programmeId === programmeId);
}

export const isAdministrator = (actor: Actor): boolean => hasCapability(actor, "ADMINISTRATOR");
export const isAuditor = (actor: Actor): boolean => hasCapability(actor, "AUDITOR");
export const isEvaluator = (actor: Actor): boolean => hasCapability(actor, "EVALUATOR");

/** 사업담당: prepares and requests. */
export const isOfficer = (actor: Actor, programmeId: string): boolean => hasCapability(actor, "OFFICER", programmeId);

/** 책임관: approves what another prepared. */
export const isApprover = (actor: Actor, programmeId: string): boolean => hasCapability(actor, "APPROVER", programmeId);

/** Either of the two capabilities of a programme's managers. */
export const isManager = (actor: Actor, programmeId: string): boolean =>
  isOfficer(actor, programmeId) || isApprover(actor, programmeId);

/** Programmes in which the actor is officer or approver: for where-clauses. */
export function managedProgrammeIds(actor: Actor): string[] {
  const held = actor.capabilities.filter(
    (capability) => capability.kind === "OFFICER" || capability.kind === "APPROVER",
  );
  return [...new Set(held.flatMap((capability) => capability.programmeId ?? []))];
}

/** The kinds of organisation that post problems (domain.md §1: demand owner). */
export const demandOwnerKinds = ["PRIME", "MILITARY_UNIT"] as const satisfies OrganisationKind[];

export const isDemandOwner = ({ kind }: { kind: OrganisationKind }): boolean =>
  demandOwnerKinds.some((known) => known === kind);

/** Organisations the actor belongs to, in any of these roles: for where-clauses. */
export function organisationIdsOf(
  actor: Actor,
  roles: readonly MemberRole[] = ["OWNER", "EDITOR", "VIEWER"],
): string[] {
  return actor.memberships.filter((held) => roles.includes(held.role)).map((held) => held.organisationId);
}

export const isMember = (actor: Actor, organisationId: string): boolean =>
  organisationIdsOf(actor).includes(organisationId);

export const isOwner = (actor: Actor, organisationId: string): boolean =>
  organisationIdsOf(actor, ["OWNER"]).includes(organisationId);

/** Owners and editors write drafts. */
export const mayEdit = (actor: Actor, organisationId: string): boolean =>
  organisationIdsOf(actor, ["OWNER", "EDITOR"]).includes(organisationId);

/** Only an owner, or one the owner appointed, submits and signs (domain.md §2). */
export function maySignFor(actor: Actor, organisationId: string): boolean {
  return actor.memberships.some(
    (held) => held.organisationId === organisationId && (held.role === "OWNER" || held.maySign),
  );
}

/** Officers of any programme verify organisations (domain.md §2), but never one that they belong to. */
export const isOfficerAnywhere = (actor: Actor): boolean => actor.capabilities.some((held) => held.kind === "OFFICER");
export const canVerify = (actor: Actor, organisationId: string): boolean =>
  isOfficerAnywhere(actor) && !isMember(actor, organisationId);

/** Staff who see every organisation's facts: managers, auditors, administrators. */
const seesAllOrganisations = (actor: Actor): boolean =>
  isSystem(actor) || isAdministrator(actor) || isAuditor(actor) || managedProgrammeIds(actor).length > 0;

/** Organisations whose facts the actor may see, as a where-clause. */
export const visibleTo = (actor: Actor): { id?: { in: string[] } } =>
  seesAllOrganisations(actor) ? {} : { id: { in: organisationIdsOf(actor) } };

/** Accounts and their rights are the administrators' business; the first ones are given by the system itself. */
export const canAdminister = (actor: Actor): boolean => isAdministrator(actor) || isSystem(actor);

/** Calls that an organisation of the actor applied in, or posed a challenge for, as `tiesOf` has it for evaluators. */
export function partOf(actor: Actor): Prisma.CallWhereInput {
  const standing = {
    some: {
      organisationId: { in: organisationIdsOf(actor) },
      status: { notIn: ["DRAFT" as const, "WITHDRAWN" as const] },
    },
  };
  return { OR: [{ applications: standing }, { challenges: standing }] };
}
