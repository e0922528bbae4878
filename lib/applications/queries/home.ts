import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { endingDocuments } from "@/lib/organisations/queries/documents";
import type { Actor } from "@/lib/organisations/types";
import { phaseAt } from "@/lib/programmes/rules/phase";
import { ownedBy } from "../policy";
import { effectiveClose } from "../rules/deadline";
import { trackOf } from "../rules/track";
import type { StartupHome, TrackRow } from "../types";
import { recentActivity } from "./activity";
import { todosOf } from "./todos";
import { challengeSelect, challengeView } from "./views";

/** The startup workspace over all startups of the person: what to do by when, and where each application stands. */
export function getStartupHome(actor: Actor): Promise<StartupHome> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const mine = actor.memberships.filter((held) => held.kind === "STARTUP").map((held) => held.organisationId);
    const organisations = await readOrganisations(tx, mine);
    const found = await tx.application.findMany({
      where: ownedBy(actor),
      select: homeSelect,
      orderBy: { createdAt: "desc" },
      take: 50,
    });
    const rows = found.map(withOwnClose);
    return {
      now,
      organisations: organisations.map((organisation) => ({
        id: organisation.id,
        name: stored(storedText, organisation.name),
        role: actor.memberships.find((held) => held.organisationId === organisation.id)?.role ?? "VIEWER",
        members: organisation._count.memberships,
      })),
      todos: todosOf(rows, organisations, await endingDocuments(tx, mine, now), now, actor),
      tracks: rows.map((row) => trackRow(row, now)),
      activity: await recentActivity(tx, new Map(rows.map((row) => [row.id, challengeView(row.challenge).code]))),
    };
  });
}

function readOrganisations(tx: Tx, ids: string[]) {
  return tx.organisation.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      verification: true,
      _count: { select: { memberships: { where: { endedAt: null } } } },
    },
    orderBy: { createdAt: "asc" },
    take: 50,
  });
}

export type HomeOrganisation = Awaited<ReturnType<typeof readOrganisations>>[number];

const homeSelect = {
  id: true,
  status: true,
  extendedTo: true,
  organisationId: true,
  organisation: { select: { name: true } },
  call: {
    select: {
      code: true,
      title: true,
      status: true,
      opensAt: true,
      closesAt: true,
      resultsExpectedAt: true,
      incidents: { where: { status: "RELEASED" }, select: { id: true }, take: 1 },
    },
  },
  challenge: { select: challengeSelect },
  countingVersion: { select: { receiptNumber: true, submittedAt: true } },
  supplements: { where: { answeredAt: null, endedAt: null }, select: { dueAt: true } },
  sections: { select: { updatedAt: true }, orderBy: { updatedAt: "desc" }, take: 1 },
  files: { select: { addedAt: true, removedAt: true } },
  // Threads that nobody has settled, with who had the last word.
  comments: {
    where: { threadId: null, resolvedAt: null },
    select: { authorId: true, replies: { select: { authorId: true }, orderBy: { createdAt: "desc" }, take: 1 } },
  },
  decisions: {
    where: { round: { status: "PUBLISHED" } },
    select: { outcome: true, reserveRank: true },
    take: 1,
  },
  agreement: {
    select: {
      id: true,
      status: true,
      signatures: { select: { party: true } },
      milestones: {
        where: { status: { in: ["PLANNED", "RETURNED"] } },
        select: { name: true, dueOn: true, status: true },
        orderBy: { position: "asc" },
        take: 1,
      },
    },
  },
} satisfies Prisma.ApplicationSelect;

export type HomeRow = Prisma.ApplicationGetPayload<{ select: typeof homeSelect }>;

/** Everything on this page goes by the close that the applicant has. */
const withOwnClose = (row: HomeRow): HomeRow => ({
  ...row,
  call: { ...row.call, closesAt: effectiveClose(row.call.closesAt, row.extendedTo) },
});

function trackRow(row: HomeRow, now: Date): TrackRow {
  const { title, owner, code } = challengeView(row.challenge);
  const decision = row.decisions[0];
  const phase = phaseAt(row.call, now);
  const { call } = row;
  const milestone = row.agreement?.milestones[0];
  return {
    id: row.id,
    organisation: stored(storedText, row.organisation.name),
    call: {
      code: call.code,
      title: stored(storedText, call.title),
      closesAt: call.closesAt,
      resultsExpectedAt: call.resultsExpectedAt,
      phase,
    },
    challenge: { code, title, owner },
    track: trackOf({
      status: row.status,
      call: call.status,
      challenge: row.challenge.status,
      phase,
      supplement: awaitedUntil(row, now) !== null,
      outcome: decision?.outcome ?? null,
      agreement: row.agreement?.status ?? null,
    }),
    supplementDue: awaitedUntil(row, now),
    receiptNumber: row.countingVersion?.receiptNumber ?? null,
    reserveRank: decision?.reserveRank ?? null,
    hasResult: decision !== undefined,
    agreementId: row.agreement && row.agreement.status !== "DRAFT" ? row.agreement.id : null,
    milestone: milestone ? { name: stored(storedText, milestone.name), dueOn: milestone.dueOn } : null,
  };
}

/** When a supplement that is asked for is due; null where none is, its moment has passed, or the call was cancelled. */
export function awaitedUntil(row: HomeRow, now: Date): Date | null {
  const dueAt = row.call.status === "ANNOUNCED" ? row.supplements[0]?.dueAt : undefined;
  return dueAt && now < dueAt ? dueAt : null;
}
