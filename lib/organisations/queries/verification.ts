import "server-only";
import { z } from "zod";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf, type Paging } from "@/lib/platform/paging";
import { canVerify, isMember, managedProgrammeIds } from "../policy";
import type { StoredFacts } from "../rules/facts";
import type { Actor, VerificationDetail, VerificationLine } from "../types";
import { detailColumns, detailOf } from "./own";

const pageSize = 50;
export type VerificationFilter = "REQUESTED" | "VERIFIED" | "REFUSED" | "UNVERIFIED";

type VerificationList = Paging & {
  lines: VerificationLine[];
  counts: Record<VerificationFilter, number>;
};

/** Organisations by the state of their verification, longest waiting first, for managers of any programme. */
export function listVerifications(
  actor: Actor,
  filter: VerificationFilter,
  page: number,
): Promise<VerificationList | undefined> {
  return withActor(actor, async (tx) => {
    if (!isManagerAnywhere(actor)) return undefined;
    const grouped = await tx.organisation.groupBy({
      by: ["verification"],
      where: { kind: { not: "AGENCY" } },
      _count: true,
    });
    const count = (status: VerificationFilter) => grouped.find((group) => group.verification === status)?._count ?? 0;
    const { paging, rows: shown } = pageOf(page, count(filter), pageSize);
    const rows = await tx.organisation.findMany({
      where: { verification: filter, kind: { not: "AGENCY" } },
      orderBy: [{ createdAt: filter === "REQUESTED" ? "asc" : "desc" }, { id: "asc" }],
      ...shown,
      select: {
        id: true,
        name: true,
        kind: true,
        registrationNumber: true,
        verification: true,
        verifiedAt: true,
      },
    });
    const asked =
      filter === "REQUESTED"
        ? await lastRequests(
            tx,
            rows.map((row) => row.id),
          )
        : new Map<string, Date>();
    return {
      lines: rows.map(({ verifiedAt, name, ...row }) => ({
        ...row,
        name: stored(storedText, name),
        again: filter === "REQUESTED" && verifiedAt !== null,
        since: filter === "VERIFIED" ? verifiedAt : (asked.get(row.id) ?? null),
      })),
      ...paging,
      counts: {
        REQUESTED: count("REQUESTED"),
        VERIFIED: count("VERIFIED"),
        REFUSED: count("REFUSED"),
        UNVERIFIED: count("UNVERIFIED"),
      },
    };
  });
}

/** One organisation as a manager sees it before a decision; members of staff who belong to it are told that they may not. */
export function getVerification(actor: Actor, id: string): Promise<VerificationDetail | undefined> {
  return withActor(actor, async (tx) => {
    if (!isManagerAnywhere(actor)) return undefined;
    const row = await tx.organisation.findFirst({
      where: { id, kind: { not: "AGENCY" } },
      select: {
        ...detailColumns,
        memberships: {
          where: { endedAt: null, role: "OWNER" },
          orderBy: { joinedAt: "asc" },
          take: 10,
          select: { user: { select: { name: true, email: true } } },
        },
      },
    });
    if (!row) return undefined;
    return {
      ...detailOf(row),
      owners: row.memberships.map((membership) => membership.user),
      changes: row.verifiedAt ? await changesSince(tx, id, row.verifiedAt) : [],
      mayDecide: canVerify(actor, id),
      ownOrganisation: isMember(actor, id),
    };
  });
}

const isManagerAnywhere = (actor: Actor): boolean => managedProgrammeIds(actor).length > 0;

/** When each organisation last came into the queue: by asking, or by changing what had been verified. */
async function lastRequests(tx: Tx, ids: string[]): Promise<Map<string, Date>> {
  const events = await tx.auditEvent.groupBy({
    by: ["subjectId"],
    where: {
      subjectType: "organisation",
      subjectId: { in: ids },
      name: { in: ["organisation_verification_requested", "organisation_changed"] },
    },
    _max: { at: true },
  });
  return new Map(
    events.flatMap((event) => (event.subjectId && event._max.at ? [[event.subjectId, event._max.at]] : [])),
  );
}

const changeDetail = z.object({
  name: storedText.nullish(),
  representative: z.string().nullish(),
  registrationNumber: z.string().nullish(),
  corporateNumber: z.string().nullish(),
  establishedOn: z.string().nullish(),
  address: z.string().nullish(),
});

/** The facts that changed since a moment, with what they were then; read from the trail, whose values may be erased. */
async function changesSince(tx: Tx, id: string, since: Date): Promise<VerificationDetail["changes"]> {
  const events = await tx.auditEvent.findMany({
    where: { subjectType: "organisation", subjectId: id, name: "organisation_changed", at: { gt: since } },
    orderBy: { at: "asc" },
    take: 50,
    select: { detail: { select: { before: true } } },
  });
  const first = new Map<keyof StoredFacts, string | null>();
  for (const event of events) {
    const parsed = changeDetail.safeParse(event.detail?.before);
    if (!parsed.success) continue;
    for (const fact of Object.keys(parsed.data) as (keyof StoredFacts)[]) {
      const value = parsed.data[fact];
      if (value !== undefined && !first.has(fact))
        first.set(fact, typeof value === "object" ? (value?.ko ?? null) : value);
    }
  }
  return [...first].map(([fact, before]) => ({ fact, before }));
}
