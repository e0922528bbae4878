import type { MemberRole, OrganisationKind } from "@/lib/platform/db/generated/enums";
import type { Refusal } from "@/lib/platform/result";

/** Days for which the link of an invitation can be used. */
export const INVITATION_DAYS = 7;

/** The moment from which an invitation sent at `now` can no longer be accepted. */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

/** An organisation always keeps one owner: the last may neither leave, be removed, nor be given another role. */
export function refusalsToLoseOwner(ownerIds: readonly string[], userId: string): Refusal[] {
  const last = ownerIds.length === 1 && ownerIds[0] === userId;
  return last ? [{ code: "organisations.last_owner" }] : [];
}

/**
 * Who runs the portal may give an organisation an owner only where none is left. An agency has no members: its people
 * act through their capabilities.
 */
export function refusalsToGiveOwner(kind: OrganisationKind, ownerIds: readonly string[]): Refusal[] {
  return kind === "AGENCY" || ownerIds.length > 0 ? [{ code: "organisations.has_owner" }] : [];
}

/** Owners sign anyway; of the others only one who may edit can be appointed. */
export function refusalsToAppoint(role: MemberRole): Refusal[] {
  return role === "EDITOR" ? [] : [{ code: "organisations.signer_must_be_editor" }];
}

/** What remains of an appointment when the role changes: it was given to an editor. */
export const signsAfter = (role: MemberRole, maySign: boolean): boolean => role === "EDITOR" && maySign;
