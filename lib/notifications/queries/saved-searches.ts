import "server-only";
import type { Tx } from "@/lib/platform/db";

/** The searches that anybody saved: each set of conditions once, with the ids under which people follow it. */
export function savedSearches(tx: Tx): Promise<{ search: string; ids: string[] }[]> {
  return tx.$queryRaw<{ search: string; ids: string[] }[]>`
    SELECT "search", array_agg("subjectId") AS "ids" FROM "Follow" WHERE "subjectType" = 'search' GROUP BY "search"`;
}
