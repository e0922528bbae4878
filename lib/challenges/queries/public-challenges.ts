import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, Prisma, withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf } from "@/lib/platform/paging";
import { detailOf, detailSelect } from "@/lib/programmes/queries/call-rows";
import { published } from "../policy";
import { countsOf, filtered, likePattern, wordsOf, type Hit } from "../rules/search";
import { challengeContent } from "../schema";
import type { ChallengeSearch } from "../schema/search";
import type { ChallengeRow, Owner, PublicChallenge, SearchResult } from "../types";

const PAGE = 20;
/** More published challenges than the portal will hold for decades; beyond it the oldest drop out of the search. */
const MOST_HITS = 5000;
const reader = { kind: "anonymous" } as const;

/** Searches the published challenges of announced calls; twenty to a page, with the counts of every filter. */
export function findChallenges(search: ChallengeSearch): Promise<SearchResult> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const hits = await findHits(tx, search.q);
    const found = filtered(hits, search);
    const { paging, rows: shown } = pageOf(search.page, found.length, PAGE);
    const first = shown.skip;
    const rows = await readRows(tx, found.slice(first, first + PAGE));
    const deadline = hits
      .filter((hit) => hit.state === "open")
      .toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime())[0];
    return { now, rows, total: found.length, first, ...paging, facets: await facetsOf(tx, hits, search), deadline };
  });
}

/** A published or withdrawn challenge by its code, as it was published. */
export function getPublicChallenge(code: string): Promise<{ now: Date; challenge: PublicChallenge } | undefined> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const row = await tx.challenge.findFirst({
      where: { code, ...published },
      select: {
        code: true,
        status: true,
        publishedAt: true,
        withdrawnReason: true,
        publishedVersion: { select: { content: true } },
        organisation: { select: { code: true, name: true, kind: true, example: true } },
        call: { select: { ...detailSelect, rounds: { select: { status: true } } } },
      },
    });
    if (!row?.publishedVersion || !row.publishedAt) return undefined;
    const call = detailOf(row.call, now);
    const resultsOut = row.call.rounds.some((round) => round.status === "PUBLISHED");
    const closed = resultsOut || call.status === "CANCELLED" ? "past" : "evaluating";
    const challenge: PublicChallenge = {
      code: row.code,
      status: row.status,
      content: stored(challengeContent, row.publishedVersion.content),
      owner: ownerOf(row.organisation),
      publishedAt: row.publishedAt,
      withdrawnReason: row.withdrawnReason,
      state: call.phase === "BEFORE" ? "upcoming" : call.phase === "OPEN" ? "open" : closed,
      call,
    };
    return { now, challenge };
  });
}

/** Decomposed syllables on both sides (index Challenge_search): 드로 finds 드론, and two syllables are enough. */
async function findHits(tx: Tx, query: string): Promise<Hit[]> {
  const words = wordsOf(query).map(
    (word) => Prisma.sql`AND normalize(ch."searchText", NFD) ILIKE normalize(${likePattern(word)}::text, NFD)`,
  );
  return tx.$queryRaw<Hit[]>`
    SELECT ch."id", ch."code", ch."fields", o."code" AS "owner", c."code" AS "call", ch."publishedAt", c."closesAt",
           CASE WHEN clock_timestamp() < c."opensAt" THEN 'upcoming'
                WHEN clock_timestamp() < c."closesAt" THEN 'open'
                WHEN EXISTS (SELECT 1 FROM "SelectionRound" r WHERE r."callId" = c."id" AND r."status" = 'PUBLISHED') THEN 'past'
                ELSE 'evaluating' END AS "state"
      FROM "Challenge" ch
      JOIN "Call" c ON c."id" = ch."callId"
      JOIN "Organisation" o ON o."id" = ch."organisationId"
     WHERE ch."status" = 'PUBLISHED' AND c."status" = 'ANNOUNCED' AND o."code" IS NOT NULL
           ${words.length > 0 ? Prisma.join(words, " ") : Prisma.empty}
     ORDER BY ch."publishedAt" DESC
     LIMIT ${MOST_HITS}`;
}

async function readRows(tx: Tx, hits: Hit[]): Promise<ChallengeRow[]> {
  const rows = await tx.challenge.findMany({
    where: { id: { in: hits.map((hit) => hit.id) } },
    select: {
      id: true,
      publishedVersion: { select: { content: true } },
      organisation: { select: { code: true, name: true, kind: true, example: true } },
      call: { select: { code: true, title: true, closesAt: true, ceiling: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id);
    if (!row?.publishedVersion) return [];
    const { title, summary, fields, partners } = stored(challengeContent, row.publishedVersion.content);
    const call = { ...row.call, title: stored(storedText, row.call.title) };
    return [
      { code: hit.code, title, summary, fields, partners, state: hit.state, owner: ownerOf(row.organisation), call },
    ];
  });
}

async function facetsOf(tx: Tx, hits: Hit[], search: ChallengeSearch): Promise<SearchResult["facets"]> {
  const owners = await tx.organisation.findMany({
    where: { code: { in: [...new Set(hits.map((hit) => hit.owner))] } },
    select: { code: true, name: true },
  });
  const calls = await tx.call.findMany({
    where: { code: { in: [...new Set(hits.map((hit) => hit.call))] } },
    orderBy: { closesAt: "desc" },
    select: { code: true, title: true },
  });
  const ownerCounts = new Map(
    countsOf(hits, search, "owner", (hit) => [hit.owner]).map((one) => [one.value, one.count]),
  );
  const callCounts = new Map(countsOf(hits, search, "call", (hit) => [hit.call]).map((one) => [one.value, one.count]));
  return {
    state: countsOf(hits, search, "state", (hit) => [hit.state]),
    field: countsOf(hits, search, "field", (hit) => hit.fields).toSorted((a, b) => b.count - a.count),
    owner: owners
      .map(({ code, name }) => ({
        value: code ?? "",
        name: stored(storedText, name),
        count: ownerCounts.get(code ?? "") ?? 0,
      }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    call: calls.map(({ code, title }) => ({
      value: code,
      title: stored(storedText, title),
      count: callCounts.get(code) ?? 0,
    })),
  };
}

export function ownerOf(row: { code: string | null; name: unknown; kind: Owner["kind"]; example: boolean }): Owner {
  return { ...row, code: row.code ?? "", name: stored(storedText, row.name) };
}
