import { technologyFields, type TechnologyField } from "../schema";
import { challengeSearch, closingDays, searchStates, type ChallengeSearch, type SearchState } from "../schema/search";
import type { Facet } from "../types";

/** A call as far as filters, counts and order of its challenges rest on it. */
export type SearchedCall = { id: string; code: string; state: SearchState; closesAt: Date };

/** What the database counts: challenges by call and by owner (ids), and by field in the order of technologyFields. */
export type Counts = { calls: Record<string, number>; owners: Record<string, number>; fields: number[] };

type CallFilter = "state" | "call" | "closes";

const dayMs = 86_400_000;

const tests: Record<CallFilter, (call: SearchedCall, search: ChallengeSearch, now: Date) => boolean> = {
  state: (call, { state }) => state.length === 0 || state.includes(call.state),
  call: (call, search) => search.call === undefined || call.code === search.call,
  closes: (call, { closes }, now) => closes === undefined || closesWithin(call, Number(closes), now),
};

const filters: readonly CallFilter[] = ["state", "call", "closes"];

/** "Closing soon": it can still be applied for, and closes within so many days. */
export function closesWithin(call: Pick<SearchedCall, "state" | "closesAt">, days: number, now: Date): boolean {
  return call.state === "open" && call.closesAt.getTime() - now.getTime() <= days * dayMs;
}

/** The calls whose challenges pass the filters that rest on the call, in the order of the search (`deadline`). */
export function callsOf<Call extends SearchedCall>(calls: readonly Call[], search: ChallengeSearch, now: Date): Call[] {
  return calls.filter((call) => filters.every((name) => tests[name](call, search, now))).toSorted(byDeadline);
}

/** How many challenges each state, call and closing date would show, the other filters staying as they are. */
export function callFacets(
  calls: readonly SearchedCall[],
  { calls: counts }: Counts,
  search: ChallengeSearch,
  now: Date,
) {
  const countOf = (own: CallFilter, also: (call: SearchedCall) => boolean): number =>
    calls
      .filter((call) => also(call) && filters.every((name) => name === own || tests[name](call, search, now)))
      .reduce((sum, call) => sum + (counts[call.id] ?? 0), 0);
  return {
    state: searchStates.map((value) => ({ value, count: countOf("state", (call) => call.state === value) })),
    call: calls.map(({ code: value }) => ({ value, count: countOf("call", (call) => call.code === value) })),
    closes: closingDays.map((value) => ({
      value,
      count: countOf("closes", (call) => closesWithin(call, Number(value), now)),
    })),
  };
}

/** The counts of the fields, the most frequent first; fields without a challenge are left out unless they are chosen. */
export function fieldFacet({ fields }: Counts, search: ChallengeSearch): Facet<TechnologyField>[] {
  return technologyFields
    .map((value, index) => ({ value, count: fields[index] ?? 0 }))
    .filter(({ value, count }) => count > 0 || search.field.includes(value))
    .toSorted((a, b) => b.count - a.count);
}

/** The fields of a search as the bits of a listing. */
export const maskOf = (fields: readonly TechnologyField[]): number =>
  fields.reduce((mask, field) => mask | (1 << technologyFields.indexOf(field)), 0);

const stateOrder: Record<SearchState, number> = { open: 0, upcoming: 1, evaluating: 2, past: 3 };

/** What can still be applied for first, then what closes or closed next to now. */
function byDeadline(a: SearchedCall, b: SearchedCall): number {
  const later = a.closesAt.getTime() - b.closesAt.getTime();
  const past = a.state === "evaluating" || a.state === "past";
  return stateOrder[a.state] - stateOrder[b.state] || (past ? -later : later) || (a.code < b.code ? -1 : 1);
}

/** The conditions of a search as its address has them, without what is as usual; so it can be shared, read and saved. */
export function conditionsOf(search: ChallengeSearch): URLSearchParams {
  const { q, state, field, owner, call, closes } = search;
  return new URLSearchParams([
    ...(q ? [["q", q]] : []),
    ...state.map((value) => ["state", value]),
    ...field.map((value) => ["field", value]),
    ...owner.map((value) => ["owner", value]),
    ...(call ? [["call", call]] : []),
    ...(closes ? [["closes", closes]] : []),
  ]);
}

/** The search of such an address. */
export function searchOf(address: string): ChallengeSearch {
  const params = new URLSearchParams(address);
  const lists = { state: params.getAll("state"), field: params.getAll("field"), owner: params.getAll("owner") };
  return challengeSearch.parse({ ...Object.fromEntries(params), ...lists });
}

/** The address of a search, with its order and page. */
export function addressOf(search: ChallengeSearch): string {
  const query = conditionsOf(search);
  if (search.sort !== "latest") query.set("sort", search.sort);
  if (search.page !== 1) query.set("page", String(search.page));
  return query.size > 0 ? `/challenges?${query}` : "/challenges";
}
