import "server-only";
import { savedSearches } from "@/lib/notifications/queries/saved-searches";
import type { FollowSubject } from "@/lib/notifications/types";
import { Prisma, type Tx } from "@/lib/platform/db";
import { searchOf } from "../rules/search";
import type { ChallengeSearch } from "../schema/search";
import { inFields, ofOwners, withWords } from "./search";

/** Conditions of one statement. */
const batch = 100;

/**
 * The saved searches that a published challenge matches, by the same conditions as the search itself. State and closing
 * date say nothing here: what was published just now opens or closes later.
 */
export async function searchesMatching(tx: Tx, challengeId: string): Promise<FollowSubject[]> {
  const saved = await savedSearches(tx);
  const matching: FollowSubject[] = [];
  for (let start = 0; start < saved.length; start += batch) {
    const some = saved.slice(start, start + batch);
    const matches = await matchesOf(
      tx,
      challengeId,
      some.map(({ search }) => searchOf(search)),
    );
    for (const [index, { ids }] of some.entries())
      if (matches[index]) matching.push(...ids.map((id) => ({ type: "search" as const, id })));
  }
  return matching;
}

async function matchesOf(tx: Tx, challengeId: string, searches: ChallengeSearch[]): Promise<boolean[]> {
  const conditions = searches.map(matching);
  const rows = await tx.$queryRaw<{ matches: boolean[] }[]>`
    SELECT ARRAY[${Prisma.join(conditions)}] AS "matches" FROM "ChallengeListing" l WHERE l."challengeId" = ${challengeId}::uuid`;
  return rows[0]?.matches ?? [];
}

/** How many challenges were published under each of these searches since its own moment. */
export async function countNew(tx: Tx, searches: { search: ChallengeSearch; since: Date }[]): Promise<number[]> {
  const counts: number[] = [];
  for (let start = 0; start < searches.length; start += batch) {
    const each = searches
      .slice(start, start + batch)
      .map(
        ({ search, since }) =>
          Prisma.sql`(SELECT count(*)::int FROM "ChallengeListing" l WHERE l."publishedAt" > ${since} AND ${matching(search)})`,
      );
    const rows = await tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(each)}] AS "counts"`;
    counts.push(...(rows[0]?.counts ?? []));
  }
  return counts;
}

const matching = (search: ChallengeSearch) =>
  Prisma.sql`(${withWords(search)} AND ${ofOwners(search)} AND ${inFields(search)} AND ${ofCall(search)})`;

const ofCall = ({ call }: ChallengeSearch) =>
  call === undefined ? Prisma.sql`TRUE` : Prisma.sql`l."callId" IN (SELECT "id" FROM "Call" WHERE "code" = ${call})`;
