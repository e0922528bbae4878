import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { withActor } from "@/lib/platform/db";
import type { MemberRole } from "@/lib/platform/db/generated/enums";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isOwner } from "../policy";
import { nameOf } from "../queries/facts";
import { memberInSight } from "../queries/memberships";
import { ownersUnderLock } from "../queries/owners";
import { refusalsToLoseOwner, signsAfter } from "../rules/members";
import type { ActorContext } from "../types";

type Input = { membershipId: string; version: number; role: MemberRole };

/** An owner gives a member another role; the last owner keeps its own. */
export function changeRole(context: ActorContext, input: Input): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const member = await memberInSight(tx, actor, input.membershipId);
    if (!member || actor.kind !== "user") return notFound();
    const { organisationId } = member;
    if (!isOwner(actor, organisationId)) return forbidden();
    const owners = await ownersUnderLock(tx, organisationId);
    if (!owners.includes(actor.userId)) return forbidden();
    const refusals = input.role === "OWNER" ? [] : refusalsToLoseOwner(owners, member.userId);
    if (refusals.length > 0) return refused(...refusals);
    if (input.role === member.role) return ok({ organisationId });

    const maySign = signsAfter(input.role, member.maySign);
    const written = await tx.membership.updateMany({
      where: { id: member.id, version: input.version, endedAt: null },
      data: { role: input.role, maySign, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "member_role_changed",
      subject: { type: "organisation", id: organisationId },
      before: { user: member.userId, role: member.role, maySign: member.maySign },
      after: { user: member.userId, role: input.role, maySign },
    });
    await notify(tx, [member.userId], {
      kind: "organisations.role_changed",
      params: { organisation: nameOf(member.organisation), role: input.role },
      href: `/organisations/${organisationId}`,
    });
    return ok({ organisationId });
  });
}
