import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isOwner } from "../policy";
import { joinRequestInSight } from "../queries/memberships";
import type { ActorContext } from "../types";

/** An owner refuses a request to join. The person learns that, and nothing about the organisation. */
export function refuseMembership(
  context: ActorContext,
  input: { requestId: string },
): Promise<Result<{ organisationId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const request = await joinRequestInSight(tx, actor, input.requestId);
    if (!request || actor.kind !== "user") return notFound();
    const { organisationId, userId } = request;
    if (!isOwner(actor, organisationId)) return forbidden();
    if (request.status !== "PENDING") return refused({ code: "organisations.join_decided" });

    const written = await tx.joinRequest.updateMany({
      where: { id: request.id, status: "PENDING" },
      data: { status: "REFUSED", decidedById: actor.userId, decidedAt: await databaseNow(tx, context.clock) },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "membership_refused",
      subject: { type: "organisation", id: organisationId },
      after: { request: request.id, user: userId },
    });
    await notify(tx, [userId], { kind: "organisations.membership_refused", href: "/organisations" });
    return ok({ organisationId });
  });
}
