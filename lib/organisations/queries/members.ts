import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/digest";
import { stored, storedText } from "@/lib/platform/localised";
import { isMember, isOwner } from "../policy";
import type { Actor, InvitationSight, MembersPage } from "../types";

/** The people of one of the reader's organisations. Open invitations, requests and addresses are for owners. */
export function getMembers(actor: Actor, organisationId: string): Promise<MembersPage | undefined> {
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user" || !isMember(actor, organisationId)) return undefined;
    const owner = isOwner(actor, organisationId);
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: {
        id: true,
        name: true,
        memberships: {
          where: { endedAt: null },
          orderBy: [{ role: "asc" }, { joinedAt: "asc" }],
          take: 50,
          select: {
            id: true,
            userId: true,
            role: true,
            maySign: true,
            joinedAt: true,
            version: true,
            user: { select: { name: true, email: true } },
          },
        },
      },
    });
    const { invitations, requests } = owner ? await openDoors(tx, organisationId) : { invitations: [], requests: [] };
    return {
      organisation: { id: organisation.id, name: stored(storedText, organisation.name) },
      owner,
      members: organisation.memberships.map(({ user, userId, ...rest }) => ({
        ...rest,
        name: user.name,
        email: owner ? user.email : null,
        self: userId === actor.userId,
      })),
      invitations,
      requests,
    };
  });
}

async function openDoors(tx: Tx, organisationId: string) {
  const now = await databaseNow(tx, systemClock);
  const invitations = await tx.invitation.findMany({
    where: { organisationId, acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, email: true, role: true, expiresAt: true },
  });
  const requests = await tx.joinRequest.findMany({
    where: { organisationId, status: "PENDING" },
    orderBy: { createdAt: "asc" },
    take: 50,
    select: { id: true, createdAt: true, user: { select: { name: true, email: true } } },
  });
  return {
    invitations: invitations.map((one) => ({ ...one, expired: one.expiresAt <= now })),
    requests: requests.map(({ id, createdAt, user }) => ({ id, at: createdAt, ...user })),
  };
}

/**
 * What the holder of a link sees: the link's secret is the right to it. Undefined for unknown, used, revoked and
 * expired links alike. `forReader`: the reader is signed in with the invited address.
 */
export function getInvitation(actor: Actor, token: string): Promise<InvitationSight | undefined> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const invitation = await tx.invitation.findFirst({
      where: { tokenHash: sha256(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { email: true, role: true, expiresAt: true, organisation: { select: { name: true } } },
    });
    if (!invitation) return undefined;
    const { email, organisation, ...rest } = invitation;
    const reader = actor.kind === "user" ? await tx.user.count({ where: { id: actor.userId, email } }) : 0;
    return { ...rest, organisation: stored(storedText, organisation.name), forReader: reader > 0 };
  });
}
