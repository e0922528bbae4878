import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import { databaseNow, withActor } from "@/lib/platform/db";
import type { MemberRole } from "@/lib/platform/db/generated/enums";
import { newToken, sha256 } from "@/lib/platform/digest";
import { takePoint } from "@/lib/platform/rate-limit";
import { forbidden, notFound, ok, refused, type Refusal, type Result } from "@/lib/platform/result";
import { isMember, isOwner } from "../policy";
import { nameOf } from "../queries/facts";
import { languageFor } from "../queries/languages";
import { ownersUnderLock } from "../queries/owners";
import { INVITATION_DAYS, invitationExpiry } from "../rules/members";
import type { ActorContext } from "../types";

type Input = { organisationId: string; email: string; role: MemberRole };

/**
 * An owner invites a person by mail. Whether the address has an account is nobody's business here: the answer is the
 * same. Only the digest of the link's secret is kept. One open invitation per address and organisation.
 */
export async function inviteMember(context: ActorContext, input: Input): Promise<Result<{ id: string }>> {
  const { actor } = context;
  if (actor.kind !== "user" || !isMember(actor, input.organisationId)) return notFound();
  if (!isOwner(actor, input.organisationId)) return forbidden();
  const wait = (await takePoint("invitation_by", actor.userId)) ?? (await takePoint("mail_to", input.email));
  if (wait !== undefined)
    return refused({ code: "common.too_many_attempts", params: { minutes: Math.ceil(wait / 60) } });

  return withActor(actor, async (tx) => {
    const owners = await ownersUnderLock(tx, input.organisationId);
    if (!owners.includes(actor.userId)) return forbidden();
    const now = await databaseNow(tx, context.clock);
    const refusals: Refusal[] = [];
    const membership = { organisationId: input.organisationId, endedAt: null, user: { email: input.email } };
    if ((await tx.membership.count({ where: membership })) > 0) {
      refusals.push({ code: "organisations.member_already", field: "email" });
    }
    const open = { organisationId: input.organisationId, email: input.email, acceptedAt: null, revokedAt: null };
    if ((await tx.invitation.count({ where: { ...open, expiresAt: { gt: now } } })) > 0) {
      refusals.push({ code: "organisations.invited_already", field: "email" });
    }
    if (refusals.length > 0) return refused(...refusals);

    const token = newToken();
    const invitation = await tx.invitation.create({
      data: {
        organisationId: input.organisationId,
        email: input.email,
        role: input.role,
        tokenHash: sha256(token),
        invitedById: actor.userId,
        createdAt: now,
        expiresAt: invitationExpiry(now),
      },
      select: { id: true, organisation: { select: { name: true } } },
    });
    await recordEvent(tx, context, {
      name: "member_invited",
      subject: { type: "organisation", id: input.organisationId },
      // The address stands in the invitation, which is deleted when its time is over.
      after: { invitation: invitation.id, role: input.role },
    });
    await queueMail(tx, {
      to: input.email,
      locale: await languageFor(tx, input.email, actor.userId),
      kind: "organisations.invited",
      params: { organisation: nameOf(invitation.organisation), role: input.role, days: INVITATION_DAYS },
      href: `/invitations/${token}`,
    });
    return ok({ id: invitation.id });
  });
}
