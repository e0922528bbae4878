import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import type { MemberRole } from "@/lib/platform/db/generated/enums";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isOwner } from "../policy";
import { refusalOfMember } from "../queries/duties";
import { nameOf } from "../queries/facts";
import { joinRequestInSight } from "../queries/memberships";
import { ownersUnderLock } from "../queries/owners";
import type { ActorContext } from "../types";

type Input = { requestId: string; role: MemberRole };

/** An owner lets the person in who asked to join, in a role that the owner chooses. */
export async function approveMembership(
  context: ActorContext,
  input: Input,
): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  try {
    return await withActor(actor, async (tx) => {
      const request = await joinRequestInSight(tx, actor, input.requestId);
      if (!request || actor.kind !== "user") return notFound();
      const { organisationId, userId } = request;
      if (!isOwner(actor, organisationId)) return forbidden();
      if (!(await ownersUnderLock(tx, organisationId)).includes(actor.userId)) return forbidden();
      if (request.status !== "PENDING") return refused({ code: "organisations.join_decided" });
      const unfit = await refusalOfMember(tx, userId, { code: "organisations.account_closed" });
      if (unfit) return unfit;

      const now = await databaseNow(tx, context.clock);
      const written = await tx.joinRequest.updateMany({
        where: { id: request.id, status: "PENDING" },
        data: { status: "APPROVED", decidedById: actor.userId, decidedAt: now },
      });
      if (written.count === 0) return stale();
      await tx.membership.create({ data: { organisationId, userId, role: input.role, joinedAt: now } });
      await recordEvent(tx, context, {
        name: "membership_approved",
        subject: { type: "organisation", id: organisationId },
        after: { request: request.id, user: userId, role: input.role },
      });
      await notify(tx, [userId], {
        kind: "organisations.membership_approved",
        params: { organisation: nameOf(request.organisation) },
        href: `/organisations/${organisationId}`,
      });
      return ok({ organisationId });
    });
  } catch (error) {
    // The person used an invitation in the meantime.
    if (violatesUnique(error, "Membership_living")) return refused({ code: "organisations.member_already" });
    throw error;
  }
}
