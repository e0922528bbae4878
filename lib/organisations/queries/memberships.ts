import "server-only";
import type { Tx } from "@/lib/platform/db";
import { organisationIdsOf } from "../policy";
import type { Actor } from "../types";

/** A living membership in one of the actor's own organisations, as the commands about members need it. */
export function memberInSight(tx: Tx, actor: Actor, membershipId: string) {
  return tx.membership.findFirst({
    where: { id: membershipId, endedAt: null, organisationId: { in: organisationIdsOf(actor) } },
    select: {
      id: true,
      organisationId: true,
      userId: true,
      role: true,
      maySign: true,
      version: true,
      organisation: { select: { name: true } },
    },
  });
}

/** An open invitation of one of the actor's own organisations. */
export function invitationInSight(tx: Tx, actor: Actor, invitationId: string) {
  return tx.invitation.findFirst({
    where: { id: invitationId, organisationId: { in: organisationIdsOf(actor) } },
    select: {
      id: true,
      organisationId: true,
      email: true,
      role: true,
      tokenHash: true,
      acceptedAt: true,
      revokedAt: true,
      organisation: { select: { name: true } },
    },
  });
}

/** A request to join one of the actor's own organisations. */
export function joinRequestInSight(tx: Tx, actor: Actor, requestId: string) {
  return tx.joinRequest.findFirst({
    where: { id: requestId, organisationId: { in: organisationIdsOf(actor) } },
    select: {
      id: true,
      organisationId: true,
      userId: true,
      status: true,
      organisation: { select: { name: true } },
    },
  });
}

/** Whether a person is a living member. */
export async function isLivingMember(tx: Tx, organisationId: string, userId: string): Promise<boolean> {
  const count = await tx.membership.count({ where: { organisationId, userId, endedAt: null } });
  return count > 0;
}
