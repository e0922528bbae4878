import "server-only";
import { holdLiving } from "@/lib/accounts/queries/living";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isAdministrator } from "../policy";
import { memberIdsOf, ownersUnderLock } from "../queries/owners";
import { refusalsToGiveOwner, signsAfter } from "../rules/members";
import type { OwnerAppointment } from "../schema";
import type { ActorContext } from "../types";
import { tellMembers } from "./tell-members";

/**
 * An administrator makes a member the owner of an organisation that has none left, because the account of the last was
 * closed. Never where there is an owner, whose business it is, and never themselves.
 *
 * Refusals: common.forbidden, common.not_found, common.stale, organisations.has_owner, organisations.not_to_oneself.
 */
export function appointOwner(
  context: ActorContext,
  input: OwnerAppointment,
): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user" || !isAdministrator(actor)) return forbidden();
    const member = await tx.membership.findFirst({
      where: { id: input.membershipId, endedAt: null },
      select: {
        id: true,
        userId: true,
        role: true,
        maySign: true,
        version: true,
        organisation: { select: { id: true, kind: true, name: true } },
      },
    });
    if (!member) return notFound();
    const { organisation, userId } = member;
    const owners = await ownersUnderLock(tx, organisation.id);
    const refusals = refusalsToGiveOwner(organisation.kind, owners);
    if (userId === actor.userId) refusals.push({ code: "organisations.not_to_oneself" });
    if (refusals.length > 0) return refused(...refusals);
    if (!(await holdLiving(tx, userId))) return notFound();

    const after = { role: "OWNER" as const, maySign: signsAfter("OWNER", member.maySign) };
    const written = await tx.membership.updateMany({
      where: { id: member.id, version: member.version, endedAt: null },
      data: { ...after, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "owner_appointed",
      subject: { type: "organisation", id: organisation.id },
      before: { user: userId, role: member.role, maySign: member.maySign },
      after: { user: userId, ...after, reason: input.reason },
    });
    const others = (await memberIdsOf(tx, organisation.id)).filter((id) => id !== userId);
    await tellMembers(tx, [userId], organisation, "organisations.owner_appointed");
    await tellMembers(tx, others, organisation, "organisations.owner_given");
    return ok({ organisationId: organisation.id });
  });
}
