import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * The living owners' user ids, with the organisation's row locked: of two owners who leave at once the second waits and
 * then sees that it is the last. The lock leaves foreign keys to the organisation alone, so applications go on.
 */
export async function ownersUnderLock(tx: Tx, organisationId: string): Promise<string[]> {
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR NO KEY UPDATE`;
  return ownerIdsOf(tx, organisationId);
}

export async function ownerIdsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const owners = await tx.membership.findMany({
    where: { organisationId, role: "OWNER", endedAt: null, user: { status: "ACTIVE" } },
    select: { userId: true },
  });
  return owners.map((owner) => owner.userId);
}

/** All living members, owners or not, whose accounts are in use. */
export async function memberIdsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { organisationId, endedAt: null, user: { status: "ACTIVE" } },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}

/** Officers who may verify this organisation: its own members may not. */
export async function verifierIdsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const officers = await tx.capability.findMany({
    where: {
      kind: "OFFICER",
      endedAt: null,
      user: { status: "ACTIVE", memberships: { none: { organisationId, endedAt: null } } },
    },
    distinct: ["userId"],
    select: { userId: true },
  });
  return officers.map((officer) => officer.userId);
}
