import type { TechnologyField } from "../schema";
import type { ChallengeSearch, SearchState } from "../schema/search";
import type { Facet } from "../types";

/** As much of a published challenge as filters, counts and order need. */
export type Hit = {
  id: string;
  code: string;
  fields: TechnologyField[];
  owner: string;
  call: string;
  state: SearchState;
  publishedAt: Date;
  closesAt: Date;
};

type FacetName = "state" | "field" | "owner" | "call";

const tests: Record<FacetName, (hit: Hit, search: ChallengeSearch) => boolean> = {
  state: (hit, { state }) => state.length === 0 || state.includes(hit.state),
  field: (hit, { field }) => field.length === 0 || hit.fields.some((one) => field.includes(one)),
  owner: (hit, { owner }) => owner.length === 0 || owner.includes(hit.owner),
  call: (hit, { call }) => call === undefined || hit.call === call,
};

const names: readonly FacetName[] = ["state", "field", "owner", "call"];

/** The hits that pass every filter, in the order asked for. */
export function filtered(hits: readonly Hit[], search: ChallengeSearch): Hit[] {
  return hits.filter((hit) => names.every((name) => tests[name](hit, search))).toSorted(orders[search.sort]);
}

/** How many hits each value of a filter would show, the other filters staying as they are. */
export function countsOf<Value extends string>(
  hits: readonly Hit[],
  search: ChallengeSearch,
  name: FacetName,
  valuesOf: (hit: Hit) => readonly Value[],
): Facet<Value>[] {
  const others = names.filter((other) => other !== name);
  const counts = new Map<Value, number>();
  for (const hit of hits) {
    const shown = others.every((other) => tests[other](hit, search)) ? 1 : 0;
    for (const value of valuesOf(hit)) counts.set(value, (counts.get(value) ?? 0) + shown);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** The words of a query, at most five; each must occur. */
export const wordsOf = (query: string): string[] => query.split(/\s+/).filter(Boolean).slice(0, 5);

/** A word as a LIKE pattern: what LIKE would read as a sign of its own is meant literally. */
export const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

const byCode = (a: Hit, b: Hit) => (a.code < b.code ? -1 : Number(a.code > b.code));
const latest = (a: Hit, b: Hit) => b.publishedAt.getTime() - a.publishedAt.getTime() || byCode(a, b);

const stateOrder: Record<SearchState, number> = { open: 0, upcoming: 1, evaluating: 2, past: 3 };

const orders: Record<ChallengeSearch["sort"], (a: Hit, b: Hit) => number> = {
  latest,
  deadline: (a, b) =>
    stateOrder[a.state] - stateOrder[b.state] || a.closesAt.getTime() - b.closesAt.getTime() || byCode(a, b),
  code: byCode,
};
