import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { CapabilityKind, MemberRole } from "@/lib/platform/db/generated/enums";

/** Ids of those who may sign for an organisation: its owners and whom they appointed. */
export async function signersOf(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { organisationId, endedAt: null, OR: [{ role: "OWNER" }, { maySign: true }] },
    select: { userId: true },
  });
  return rows.map((row) => row.userId);
}

/** Ids of an organisation's present members in these roles. */
export async function membersOf(tx: Tx, organisationId: string, roles: readonly MemberRole[]): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { organisationId, endedAt: null, role: { in: [...roles] } },
    select: { userId: true },
  });
  return rows.map((row) => row.userId);
}

/** Ids of a programme's officers or approvers. */
export async function managersOf(
  tx: Tx,
  programmeId: string,
  kind: CapabilityKind & ("OFFICER" | "APPROVER"),
): Promise<string[]> {
  const rows = await tx.capability.findMany({
    where: { programmeId, kind, endedAt: null },
    select: { userId: true },
  });
  return rows.map((row) => row.userId);
}
