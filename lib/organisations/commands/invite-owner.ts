import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor } from "@/lib/platform/db";
import { takePoint } from "@/lib/platform/rate-limit";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { isAdministrator } from "../policy";
import { memberIdsOf, ownersUnderLock } from "../queries/owners";
import { refusalsToGiveOwner } from "../rules/members";
import type { OwnerInvitation } from "../schema";
import type { ActorContext } from "../types";
import { sendInvitation } from "./send-invitation";
import { tellMembers } from "./tell-members";

/**
 * An administrator invites an owner by mail into an organisation that has none left, because the account of the last was
 * closed. As long as there is an owner, who belongs to an organisation is none of the administrator's business.
 *
 * Refusals: common.forbidden, common.not_found, common.too_many_attempts, organisations.has_owner, and those of
 * `sendInvitation`.
 */
export async function inviteOwner(context: ActorContext, input: OwnerInvitation): Promise<Result<{ id: string }>> {
  const { actor } = context;
  if (actor.kind !== "user" || !isAdministrator(actor)) return forbidden();
  const wait = (await takePoint("invitation_by", actor.userId)) ?? (await takePoint("mail_to", input.email));
  if (wait !== undefined)
    return refused({ code: "common.too_many_attempts", params: { minutes: Math.ceil(wait / 60) } });

  return withActor(actor, async (tx) => {
    const { organisationId, email, reason } = input;
    const owners = await ownersUnderLock(tx, organisationId);
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { id: true, kind: true, name: true },
    });
    if (!organisation) return notFound();
    const refusals = refusalsToGiveOwner(organisation.kind, owners);
    if (refusals.length > 0) return refused(...refusals);
    const invitation = await sendInvitation(tx, context, {
      organisationId,
      email,
      role: "OWNER",
      invitedById: actor.userId,
    });
    if ("ok" in invitation) return invitation;
    await recordEvent(tx, context, {
      name: "owner_invited",
      subject: { type: "organisation", id: organisationId },
      // The address stands in the invitation, which is deleted when its time is over.
      after: { invitation: invitation.id, reason },
    });
    await tellMembers(tx, await memberIdsOf(tx, organisationId), organisation, "organisations.owner_invited");
    return ok(invitation);
  });
}
