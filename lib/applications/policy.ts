import type { Prisma } from "@/lib/platform/db/generated/client";
import {
  isMember,
  isOfficer,
  isOfficerAnywhere,
  mayEdit,
  maySignFor,
  organisationIdsOf,
} from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { callsOf } from "@/lib/programmes/policy";
import { countingStatuses } from "./workflow";

type Where = Prisma.ApplicationWhereInput;

/** A startup's own applications, drafts included: every member of the organisation, and nobody else. */
export function ownedBy(actor: Actor): Where {
  return { organisationId: { in: organisationIdsOf(actor) } };
}

/**
 * Submitted applications as rows: managers of the programme, and auditors of a matter that is closed (its results are
 * out). What is *in* them asks for `readableBy`.
 */
export function managedBy(actor: Actor): Where {
  return { status: { in: [...countingStatuses] }, call: callsOf(actor) };
}

/** The content of submissions: as above, and only after the call has closed (domain.md §2), by the database's `now`. */
export function readableBy(actor: Actor, now: Date): Where {
  return { AND: [managedBy(actor), { call: { closesAt: { lte: now } } }] };
}

type Application = { organisationId: string };

/** Owners and editors write drafts and attach files. */
export const canWrite = (actor: Actor, application: Application): boolean => mayEdit(actor, application.organisationId);

/** Only an owner, or one the owner appointed, submits and withdraws. */
export const canSubmit = (actor: Actor, application: Application): boolean =>
  maySignFor(actor, application.organisationId);

/** 사업담당 screens; the approver only reads. */
export const canScreen = (actor: Actor, call: { programmeId: string }): boolean => isOfficer(actor, call.programmeId);

/** Nobody screens an application of an organisation of their own. */
export const canScreenThis = (actor: Actor, call: { programmeId: string }, application: Application): boolean =>
  canScreen(actor, call) && !isMember(actor, application.organisationId);

/** Officers of any programme handle reports of classified material: it may lie anywhere in the portal. */
export const canHandleReports = (actor: Actor): boolean => isOfficerAnywhere(actor);
