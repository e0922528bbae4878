import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { forbidden, ok, refused, type Refusal, type Result } from "@/lib/platform/result";
import { nameOf } from "../queries/facts";
import { isLivingMember } from "../queries/memberships";
import { ownerIdsOf } from "../queries/owners";
import type { ActorContext } from "../types";

/**
 * The second person who comes with a company's number asks its owners to be let in. The answer tells nothing about the
 * organisation but that its number, which the person typed, is registered.
 */
export async function requestMembership(
  context: ActorContext,
  input: { registrationNumber: string },
): Promise<Result<{ id: string }>> {
  const { actor } = context;
  if (actor.kind !== "user") return forbidden();
  const limited = await limitAttempts(["registration_by", actor.userId]);
  if (limited) return limited;
  try {
    return await withActor(actor, async (tx) => {
      const organisation = await tx.organisation.findUnique({
        where: { registrationNumber: input.registrationNumber },
        select: { id: true, name: true },
      });
      if (!organisation) return refused({ code: "organisations.not_registered", field: "registrationNumber" });
      const organisationId = organisation.id;
      const where = { organisationId, userId: actor.userId };
      if (await isLivingMember(tx, organisationId, actor.userId)) {
        return refused({ code: "organisations.already_member", field: "registrationNumber" });
      }
      if ((await tx.joinRequest.count({ where: { ...where, status: "PENDING" } })) > 0) return refused(pending);

      const createdAt = await databaseNow(tx, context.clock);
      const { id } = await tx.joinRequest.create({ data: { ...where, createdAt }, select: { id: true } });
      await recordEvent(tx, context, {
        name: "membership_requested",
        subject: { type: "organisation", id: organisationId },
        after: { request: id, user: actor.userId },
      });
      await notify(tx, await ownerIdsOf(tx, organisationId), {
        kind: "organisations.membership_requested",
        params: { organisation: nameOf(organisation) },
        href: `/organisations/${organisationId}/members`,
      });
      return ok({ id });
    });
  } catch (error) {
    if (violatesUnique(error, "JoinRequest_pending")) return refused(pending);
    throw error;
  }
}

const pending: Refusal = { code: "organisations.join_pending", field: "registrationNumber" };
