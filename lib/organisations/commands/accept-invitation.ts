import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/digest";
import { forbidden, ok, refused, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOfMember } from "../queries/duties";
import { nameOf } from "../queries/facts";
import { isLivingMember } from "../queries/memberships";
import { ownersUnderLock } from "../queries/owners";
import type { ActorContext } from "../types";

/**
 * The invited person joins. The link alone is not enough: it opens only for the account with the invited address, so a
 * forwarded mail lets nobody in. Unknown, used, revoked and expired links get one and the same answer.
 */
export async function acceptInvitation(
  context: ActorContext,
  input: { token: string },
): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  if (actor.kind !== "user") return forbidden();
  try {
    return await withActor(actor, async (tx) => {
      const now = await databaseNow(tx, context.clock);
      const usable = { tokenHash: sha256(input.token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
      const invitation = await tx.invitation.findFirst({
        where: usable,
        select: {
          id: true,
          organisationId: true,
          email: true,
          role: true,
          invitedById: true,
          organisation: { select: { name: true } },
        },
      });
      if (!invitation) return refused(unusable);
      const { organisationId, role } = invitation;
      const invited = await tx.user.count({ where: { id: actor.userId, email: invitation.email, status: "ACTIVE" } });
      if (invited === 0) return refused({ code: "organisations.invitation_other_address" });
      // An owner who approves the same person's request holds this lock too: else each would wait for what the other wrote.
      const owners = await ownersUnderLock(tx, organisationId);
      const unfit = await refusalOfMember(tx, actor.userId, unusable);
      if (unfit) return unfit;
      if (await isLivingMember(tx, organisationId, actor.userId)) return refused(joined);

      const spent = await tx.invitation.updateMany({ where: usable, data: { acceptedAt: now } });
      if (spent.count === 0) return refused(unusable);
      await tx.membership.create({ data: { organisationId, userId: actor.userId, role, joinedAt: now } });
      // The owner's invitation answers what the same person may have asked.
      await tx.joinRequest.updateMany({
        where: { organisationId, userId: actor.userId, status: "PENDING" },
        data: { status: "APPROVED", decidedById: invitation.invitedById, decidedAt: now },
      });
      await recordEvent(tx, context, {
        name: "invitation_accepted",
        subject: { type: "organisation", id: organisationId },
        after: { invitation: invitation.id, user: actor.userId, role },
      });
      await notify(tx, owners, {
        kind: "organisations.member_joined",
        params: { organisation: nameOf(invitation.organisation) },
        href: `/organisations/${organisationId}/members`,
      });
      return ok({ organisationId });
    });
  } catch (error) {
    // A request to join was approved in the same moment.
    if (violatesUnique(error, "Membership_living")) return refused(joined);
    throw error;
  }
}

const unusable: Refusal = { code: "organisations.invitation_unusable" };
const joined: Refusal = { code: "organisations.already_member" };
