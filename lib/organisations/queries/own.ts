import "server-only";
import { withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { organisationIdsOf } from "../policy";
import type { Actor, OwnAccount, OwnJoinRequest, OwnOrganisation, OwnOrganisationDetail } from "../types";
import { factColumns, factsOf } from "./facts";

/** The reader's organisations and requests to join, newest first; at most 50 and 20. */
export function listOwnOrganisations(
  actor: Actor,
): Promise<{ organisations: OwnOrganisation[]; requests: OwnJoinRequest[] }> {
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return { organisations: [], requests: [] };
    const { userId } = actor;
    const memberships = await tx.membership.findMany({
      where: { userId, endedAt: null },
      orderBy: { joinedAt: "desc" },
      take: 50,
      select: {
        role: true,
        organisation: {
          select: {
            id: true,
            name: true,
            kind: true,
            verification: true,
            _count: { select: { joinRequests: { where: { status: "PENDING" } } } },
          },
        },
      },
    });
    const requests = await tx.joinRequest.findMany({
      where: { userId, status: { not: "APPROVED" } },
      orderBy: { createdAt: "desc" },
      take: 20,
      select: { id: true, status: true, createdAt: true, organisation: { select: { registrationNumber: true } } },
    });
    return {
      organisations: memberships.map(({ role, organisation: { _count, name, ...rest } }) => ({
        ...rest,
        name: stored(storedText, name),
        role,
        waiting: role === "OWNER" ? _count.joinRequests : 0,
      })),
      requests: requests.map(({ organisation, createdAt, ...rest }) => ({ ...rest, ...organisation, at: createdAt })),
    };
  });
}

/** One of the reader's own organisations with all that it states about itself; undefined for everyone else's. */
export function getOwnOrganisation(actor: Actor, id: string): Promise<OwnOrganisationDetail | undefined> {
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return undefined;
    const row = await tx.organisation.findFirst({
      where: { id, AND: { id: { in: organisationIdsOf(actor) } } },
      select: {
        ...detailColumns,
        memberships: {
          where: { userId: actor.userId, endedAt: null },
          select: { id: true, role: true, maySign: true, version: true },
        },
      },
    });
    const membership = row?.memberships[0];
    return row && membership ? { ...detailOf(row), membership } : undefined;
  });
}

/** The account of an organisation, for its owners only. */
export function getOwnAccount(actor: Actor, id: string): Promise<OwnAccount | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.organisation.findFirst({
      where: { id, AND: { id: { in: organisationIdsOf(actor, ["OWNER"]) } } },
      select: { version: true, bankName: true, accountNumber: true },
    });
    return row ?? undefined;
  });
}

/** Columns of an `OrganisationDetail`. */
export const detailColumns = {
  id: true,
  kind: true,
  code: true,
  verification: true,
  verificationNote: true,
  verifiedAt: true,
  example: true,
  version: true,
  ...factColumns,
} as const;

type DetailRow = Parameters<typeof factsOf>[0] &
  Omit<OwnOrganisationDetail, "facts" | "note" | "membership"> & { verificationNote: string | null };

export const detailOf = (row: DetailRow) => ({
  id: row.id,
  kind: row.kind,
  code: row.code,
  facts: factsOf(row),
  verification: row.verification,
  note: row.verificationNote,
  verifiedAt: row.verifiedAt,
  example: row.example,
  version: row.version,
});
