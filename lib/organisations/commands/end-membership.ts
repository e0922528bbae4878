import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isOwner, userIdOf } from "../policy";
import { nameOf } from "../queries/facts";
import { memberInSight } from "../queries/memberships";
import { ownersUnderLock } from "../queries/owners";
import { refusalsToLoseOwner } from "../rules/members";
import type { ActorContext } from "../types";

type Input = { membershipId: string; version: number };

/**
 * An owner removes a member, or a member leaves. What they may see ends with this transaction: rights are read anew at
 * every request. Invitations that they sent and that nobody has used go with them. The last owner stays.
 */
export function endMembership(
  context: ActorContext,
  input: Input,
): Promise<Result<{ organisationId: string; left: boolean }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const member = await memberInSight(tx, actor, input.membershipId);
    if (!member || actor.kind !== "user") return notFound();
    const { organisationId, userId } = member;
    const left = userId === userIdOf(actor);
    if (!left && !isOwner(actor, organisationId)) return forbidden();
    const owners = await ownersUnderLock(tx, organisationId);
    if (!left && !owners.includes(actor.userId)) return forbidden();
    const refusals = refusalsToLoseOwner(owners, userId);
    if (refusals.length > 0) return refused(...refusals);

    const now = await databaseNow(tx, context.clock);
    const written = await tx.membership.updateMany({
      where: { id: member.id, version: input.version, endedAt: null },
      data: { endedAt: now, maySign: false, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const revoked = await tx.invitation.updateMany({
      where: { organisationId, invitedById: userId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await recordEvent(tx, context, {
      name: left ? "member_left" : "member_removed",
      subject: { type: "organisation", id: organisationId },
      before: { user: userId, role: member.role, maySign: member.maySign },
      after: { user: userId, role: null, revokedInvitations: revoked.count },
    });
    await notify(tx, left ? owners.filter((owner) => owner !== userId) : [userId], {
      kind: left ? "organisations.member_left" : "organisations.member_removed",
      params: { organisation: nameOf(member.organisation) },
      href: left ? `/organisations/${organisationId}/members` : "/organisations",
    });
    return ok({ organisationId, left });
  });
}
