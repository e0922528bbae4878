import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import { databaseNow, withActor } from "@/lib/platform/db";
import { newToken, sha256 } from "@/lib/platform/digest";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isOwner } from "../policy";
import { nameOf } from "../queries/facts";
import { languageFor } from "../queries/languages";
import { invitationInSight } from "../queries/memberships";
import { INVITATION_DAYS, invitationExpiry } from "../rules/members";
import type { ActorContext } from "../types";

/** Sends an open or expired invitation again, with a new link and a new term; the earlier link is dead from then on. */
export async function resendInvitation(
  context: ActorContext,
  input: { invitationId: string },
): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  if (actor.kind !== "user") return notFound();
  const limited = await limitAttempts(["invitation_by", actor.userId]);
  if (limited) return limited;

  return withActor(actor, async (tx) => {
    const invitation = await invitationInSight(tx, actor, input.invitationId);
    if (!invitation) return notFound();
    if (!isOwner(actor, invitation.organisationId)) return forbidden();
    if (invitation.acceptedAt || invitation.revokedAt) return refused({ code: "organisations.invitation_closed" });

    const token = newToken();
    const now = await databaseNow(tx, context.clock);
    const written = await tx.invitation.updateMany({
      where: { id: invitation.id, tokenHash: invitation.tokenHash, acceptedAt: null, revokedAt: null },
      data: { tokenHash: sha256(token), expiresAt: invitationExpiry(now) },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "invitation_sent_again",
      subject: { type: "organisation", id: invitation.organisationId },
      after: { invitation: invitation.id },
    });
    await queueMail(tx, {
      to: invitation.email,
      locale: await languageFor(tx, invitation.email, actor.userId),
      kind: "organisations.invited",
      params: { organisation: nameOf(invitation.organisation), role: invitation.role, days: INVITATION_DAYS },
      href: `/invitations/${token}`,
    });
    return ok({ organisationId: invitation.organisationId });
  });
}
