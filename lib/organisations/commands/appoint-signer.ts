import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isOwner } from "../policy";
import { nameOf } from "../queries/facts";
import { memberInSight } from "../queries/memberships";
import { ownersUnderLock } from "../queries/owners";
import { refusalsToAppoint } from "../rules/members";
import type { ActorContext } from "../types";

type Input = { membershipId: string; version: number; maySign: boolean };

/** An owner appoints an editor to submit and sign, or takes the appointment back (domain.md §2). */
export function appointSigner(context: ActorContext, input: Input): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const member = await memberInSight(tx, actor, input.membershipId);
    if (!member || actor.kind !== "user") return notFound();
    const { organisationId } = member;
    if (!isOwner(actor, organisationId)) return forbidden();
    if (!(await ownersUnderLock(tx, organisationId)).includes(actor.userId)) return forbidden();
    const refusals = input.maySign ? refusalsToAppoint(member.role) : [];
    if (refusals.length > 0) return refused(...refusals);
    if (input.maySign === member.maySign) return ok({ organisationId });

    const written = await tx.membership.updateMany({
      where: { id: member.id, version: input.version, role: member.role, endedAt: null },
      data: { maySign: input.maySign, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: input.maySign ? "signer_appointed" : "signer_dismissed",
      subject: { type: "organisation", id: organisationId },
      before: { user: member.userId, maySign: member.maySign },
      after: { user: member.userId, maySign: input.maySign },
    });
    await notify(tx, [member.userId], {
      kind: input.maySign ? "organisations.signer_appointed" : "organisations.signer_dismissed",
      params: { organisation: nameOf(member.organisation) },
      href: `/organisations/${organisationId}`,
    });
    return ok({ organisationId });
  });
}
