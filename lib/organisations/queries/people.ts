import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { MemberRole } from "@/lib/platform/db/generated/enums";

// Whom notices go to: user ids, in no order. `notify` passes over doubles and closed accounts.

/** Those who may submit and sign for an organisation: its owners and whom they appointed (domain.md §2). */
export async function signersOf(tx: Tx, organisationId: string): Promise<string[]> {
  const held = await tx.membership.findMany({
    where: { organisationId, ...signing },
    select: { userId: true },
  });
  return held.map(({ userId }) => userId);
}

/** Living memberships that carry the right to sign. A where-clause. */
const signing = { endedAt: null, OR: [{ role: "OWNER" as const }, { maySign: true }] };

/** An organisation's present members in any of these roles. */
export async function membersOf(tx: Tx, organisationId: string, ...roles: MemberRole[]): Promise<string[]> {
  const held = await tx.membership.findMany({
    where: { organisationId, endedAt: null, role: { in: roles } },
    select: { userId: true },
  });
  return held.map(({ userId }) => userId);
}

/** A programme's officers, its approvers, or both. */
export async function managersOf(tx: Tx, programmeId: string, ...kinds: ("OFFICER" | "APPROVER")[]): Promise<string[]> {
  const held = await tx.capability.findMany({
    where: { programmeId, kind: { in: kinds }, endedAt: null },
    select: { userId: true },
  });
  return held.map(({ userId }) => userId);
}

/** Members of startups with a draft or submission in a call, and of demand owners with a challenge that still stands. */
export async function partakersOf(tx: Tx, callId: string): Promise<string[]> {
  const held = await tx.membership.findMany({
    where: {
      endedAt: null,
      organisation: {
        OR: [
          { applications: { some: { callId, status: { not: "WITHDRAWN" } } } },
          { challenges: { some: { callId, status: { not: "WITHDRAWN" } } } },
        ],
      },
    },
    select: { userId: true },
  });
  return held.map(({ userId }) => userId);
}
