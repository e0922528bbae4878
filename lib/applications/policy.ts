import type { Prisma } from "@/lib/platform/db/generated/client";
import {
  isOfficer,
  isOfficerAnywhere,
  mayEdit,
  maySignFor,
  organisationIdsOf,
  partOf,
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
 * Submitted applications, for commands that decide on them: managers of the programme, and auditors of a matter that is
 * closed (its results are out). To read what is *in* them asks for `readableBy`.
 */
export function managedBy(actor: Actor): Where {
  return { status: { in: [...countingStatuses] }, call: callsOf(actor) };
}

/**
 * The content of submissions: as above, only after the last close of anybody (domain.md §2), by the database's `now`, and never
 * to who takes part in the call.
 */
export function readableBy(actor: Actor, now: Date): Where {
  return { AND: [managedBy(actor), { call: judgedBy(actor) }, { call: { lastCloseAt: { lte: now } } }] };
}

/** Calls whose applications, panels and ranking the actor may see: `callsOf`, but for those it takes part in. */
export const judgedBy = (actor: Actor): Prisma.CallWhereInput => ({ AND: [callsOf(actor), { NOT: partOf(actor) }] });

type Application = { organisationId: string };

/**
 * Whether a page was opened by somebody else than who is signed in now. Asked before anything is looked up: what was
 * typed by one person must neither be saved by another, nor be given up because that other may not see the draft.
 */
export const isOther = (actor: Actor, person: string | undefined): boolean =>
  person !== undefined && actor.kind === "user" && actor.userId !== person;

/** Owners and editors write drafts and attach files. */
export const canWrite = (actor: Actor, application: Application): boolean => mayEdit(actor, application.organisationId);

/** Only an owner, or one the owner appointed, submits and withdraws. */
export const canSubmit = (actor: Actor, application: Application): boolean =>
  maySignFor(actor, application.organisationId);

/** 사업담당 screens; the approver only reads. */
export const canScreen = (actor: Actor, call: { programmeId: string }): boolean => isOfficer(actor, call.programmeId);

/** Officers of any programme handle reports of classified material: it may lie anywhere in the portal. */
export const canHandleReports = (actor: Actor): boolean => isOfficerAnywhere(actor);
