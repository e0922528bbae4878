import "server-only";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Tx } from "@/lib/platform/db";
import { databaseNow } from "@/lib/platform/db";
import type { MemberRole } from "@/lib/platform/db/generated/enums";
import { newToken, sha256 } from "@/lib/platform/digest";
import { refused, type Refusal, type Refused } from "@/lib/platform/result";
import { nameOf } from "../queries/facts";
import { languageFor } from "../queries/languages";
import { INVITATION_DAYS, invitationExpiry } from "../rules/members";
import type { ActorContext } from "../types";

type Invited = { organisationId: string; email: string; role: MemberRole; invitedById: string };

/**
 * Writes an invitation and the mail with its link, of which only the digest is kept. One open invitation per address and
 * organisation. The caller has checked the right under the organisation's lock, and records the event.
 *
 * Refusals: organisations.member_already, organisations.invited_already.
 */
export async function sendInvitation(
  tx: Tx,
  { clock }: ActorContext,
  { organisationId, email, role, invitedById }: Invited,
): Promise<{ id: string } | Refused> {
  const now = await databaseNow(tx, clock);
  const refusals: Refusal[] = [];
  if ((await tx.membership.count({ where: { organisationId, endedAt: null, user: { email } } })) > 0) {
    refusals.push({ code: "organisations.member_already", field: "email" });
  }
  const open = { organisationId, email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  if ((await tx.invitation.count({ where: open })) > 0) {
    refusals.push({ code: "organisations.invited_already", field: "email" });
  }
  if (refusals.length > 0) return refused(...refusals);

  const token = newToken();
  const { id, organisation } = await tx.invitation.create({
    data: {
      organisationId,
      email,
      role,
      invitedById,
      tokenHash: sha256(token),
      createdAt: now,
      expiresAt: invitationExpiry(now),
    },
    select: { id: true, organisation: { select: { name: true } } },
  });
  await queueMail(tx, {
    to: email,
    locale: await languageFor(tx, email, invitedById),
    kind: "organisations.invited",
    params: { organisation: nameOf(organisation), role, days: INVITATION_DAYS },
    href: `/invitations/${token}`,
  });
  return { id };
}
