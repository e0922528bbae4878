import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, Prisma, withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf } from "@/lib/platform/paging";
import { lexemesOf } from "@/lib/platform/search-words";
import { callFacets, callsOf, fieldFacet, maskOf, type Counts, type SearchedCall } from "../rules/search";
import { challengeContent, technologyFields } from "../schema";
import type { ChallengeSearch } from "../schema/search";
import type { ChallengeRow, SearchResult } from "../types";
import { ownerOf } from "./public-challenges";

const PAGE = 20;
const reader = { kind: "anonymous" } as const;

/**
 * Searches the published challenges of announced calls; twenty to a page, with the counts of every filter. The database
 * counts in one pass over narrow rows; what rests on a call (state, closing date) is decided for the few calls.
 */
export function findChallenges(search: ChallengeSearch): Promise<SearchResult> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const calls = await searchedCalls(tx);
    const wanted = callsOf(calls, search, now);
    const counts = await countHits(tx, search, calls, wanted);
    const total = wanted.reduce((sum, call) => sum + (counts.calls[call.id] ?? 0), 0);
    const { paging, rows: shown } = pageOf(search.page, total, PAGE);
    const { call: callCounts, ...facets } = callFacets(calls, counts, search, now);
    return {
      now,
      rows: total === 0 ? [] : await readRows(tx, await pageOfHits(tx, search, wanted, shown), wanted),
      total,
      first: shown.skip,
      ...paging,
      facets: {
        ...facets,
        call: calls.map(({ code, title }, index) => ({ value: code, title, count: callCounts[index]?.count ?? 0 })),
        field: fieldFacet(counts, search),
        owner: await ownerFacet(tx, counts),
      },
      deadline: calls
        .filter((call) => call.state === "open")
        .toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime())[0],
    };
  });
}

type CallOfSearch = SearchedCall & { title: ReturnType<typeof text> };

const text = (value: unknown) => stored(storedText, value);

/** The announced calls that have something to show, the last to close first, each with its state by the database's clock. */
async function searchedCalls(tx: Tx): Promise<CallOfSearch[]> {
  const rows = await tx.$queryRaw<(SearchedCall & { title: unknown })[]>`
    SELECT c."id", c."code", c."title", c."closesAt",
           CASE WHEN clock_timestamp() < c."opensAt" THEN 'upcoming'
                WHEN clock_timestamp() < c."closesAt" THEN 'open'
                WHEN EXISTS (SELECT 1 FROM "SelectionRound" r WHERE r."callId" = c."id" AND r."status" = 'PUBLISHED') THEN 'past'
                ELSE 'evaluating' END AS "state"
      FROM "Call" c
     WHERE c."status" = 'ANNOUNCED' AND EXISTS (SELECT 1 FROM "ChallengeListing" l WHERE l."callId" = c."id")
     ORDER BY c."closesAt" DESC, c."code"`;
  return rows.map((row) => ({ ...row, title: text(row.title) }));
}

const idsOf = (calls: readonly SearchedCall[]): string[] => calls.map((call) => call.id);

/** Conditions on a listing `l`: the words, the owner, the fields. Also what a saved search is matched by. */
export const withWords = ({ q }: Pick<ChallengeSearch, "q">) =>
  lexemesOf(q) === "" ? Prisma.sql`TRUE` : Prisma.sql`l."words" @@ ${lexemesOf(q)}::tsquery`;

export const ofOwners = ({ owner }: Pick<ChallengeSearch, "owner">) =>
  owner.length === 0
    ? Prisma.sql`TRUE`
    : Prisma.sql`l."organisationId" IN (SELECT "id" FROM "Organisation" WHERE "code" = ANY (${owner}))`;

export const inFields = ({ field }: Pick<ChallengeSearch, "field">) =>
  field.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`l."fieldMask" & ${maskOf(field)}::int <> 0`;

/** One pass over what the words find, by call and owner; every count leaves its own filter out. */
async function countHits(
  tx: Tx,
  search: ChallengeSearch,
  calls: SearchedCall[],
  wanted: SearchedCall[],
): Promise<Counts> {
  const perField = technologyFields.map((_, index) =>
    Prisma.raw(`count(*) FILTER (WHERE l."fieldMask" & ${1 << index} <> 0) AS f${index}`),
  );
  const sums = technologyFields.map((_, index) => Prisma.raw(`coalesce(sum(f${index}), 0)`));
  const [row] = await tx.$queryRaw<[Counts]>`
    WITH hit AS MATERIALIZED (
      SELECT l."callId", l."organisationId", ${ofOwners(search)} AS mine, count(*) FILTER (WHERE ${inFields(search)}) AS n,
             ${Prisma.join(perField)}
        FROM "ChallengeListing" l
       WHERE l."callId" = ANY (${idsOf(calls)}::uuid[]) AND ${withWords(search)}
       GROUP BY l."callId", l."organisationId")
    SELECT (SELECT coalesce(json_object_agg("callId", n), '{}')
              FROM (SELECT "callId", sum(n) AS n FROM hit WHERE mine GROUP BY "callId") c) AS "calls",
           (SELECT coalesce(json_object_agg("organisationId", n), '{}')
              FROM (SELECT "organisationId", sum(n) FILTER (WHERE "callId" = ANY (${idsOf(wanted)}::uuid[])) AS n FROM hit
                     GROUP BY "organisationId") o) AS "owners",
           (SELECT json_build_array(${Prisma.join(sums)}) FROM hit
             WHERE mine AND "callId" = ANY (${idsOf(wanted)}::uuid[])) AS "fields"`;
  return row;
}

type Shown = { skip: number; take: number };

/** The ids of one page, in order. */
async function pageOfHits(tx: Tx, search: ChallengeSearch, wanted: SearchedCall[], shown: Shown): Promise<string[]> {
  const orders = {
    latest: Prisma.sql`l."publishedAt" DESC, l."code"`,
    deadline: Prisma.sql`c."rank", l."code"`,
    code: Prisma.sql`l."code"`,
  };
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT l."challengeId" AS "id"
      FROM "ChallengeListing" l JOIN unnest(${idsOf(wanted)}::uuid[]) WITH ORDINALITY AS c("id", "rank") ON c."id" = l."callId"
     WHERE ${withWords(search)} AND ${ofOwners(search)} AND ${inFields(search)}
     ORDER BY ${orders[search.sort]} LIMIT ${shown.take} OFFSET ${shown.skip}`;
  return rows.map(({ id }) => id);
}

async function readRows(tx: Tx, ids: string[], calls: readonly SearchedCall[]): Promise<ChallengeRow[]> {
  const rows = await tx.challenge.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      code: true,
      callId: true,
      publishedVersion: { select: { content: true } },
      organisation: { select: { code: true, name: true, kind: true, example: true } },
      call: { select: { code: true, title: true, closesAt: true, ceiling: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stateOf = new Map(calls.map((call) => [call.id, call.state]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const state = row && stateOf.get(row.callId);
    if (!row?.publishedVersion || !state) return [];
    const { title, summary, fields, partners } = stored(challengeContent, row.publishedVersion.content);
    const call = { ...row.call, title: text(row.call.title) };
    return [{ id, code: row.code, title, summary, fields, partners, state, owner: ownerOf(row.organisation), call }];
  });
}

async function ownerFacet(tx: Tx, { owners: counts }: Counts): Promise<SearchResult["facets"]["owner"]> {
  const owners = await tx.organisation.findMany({
    where: { id: { in: Object.keys(counts) } },
    select: { id: true, code: true, name: true },
  });
  return owners
    .map(({ id, code, name }) => ({ value: code ?? "", name: text(name), count: counts[id] ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
