import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isOwner } from "../policy";
import { invitationInSight } from "../queries/memberships";
import type { ActorContext } from "../types";

/** Takes an invitation back: its link no longer opens anything. */
export function revokeInvitation(
  context: ActorContext,
  input: { invitationId: string },
): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const invitation = await invitationInSight(tx, actor, input.invitationId);
    if (!invitation) return notFound();
    if (!isOwner(actor, invitation.organisationId)) return forbidden();
    if (invitation.acceptedAt || invitation.revokedAt) return refused({ code: "organisations.invitation_closed" });

    const written = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: await databaseNow(tx, context.clock) },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "invitation_revoked",
      subject: { type: "organisation", id: invitation.organisationId },
      after: { invitation: invitation.id },
    });
    return ok({ organisationId: invitation.organisationId });
  });
}
