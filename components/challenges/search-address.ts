import type { ChallengeSearch } from "@/lib/challenges/schema/search";

/** The address of a search, without what is as usual, so that it can be shared and read. */
export function addressOf(search: ChallengeSearch): string {
  const { q, state, field, owner, call, sort, page } = search;
  const pairs = [
    ...(q ? [["q", q]] : []),
    ...state.map((value) => ["state", value]),
    ...field.map((value) => ["field", value]),
    ...owner.map((value) => ["owner", value]),
    ...(call ? [["call", call]] : []),
    ...(sort === "latest" ? [] : [["sort", sort]]),
    ...(page === 1 ? [] : [["page", String(page)]]),
  ];
  const query = new URLSearchParams(pairs).toString();
  return query ? `/challenges?${query}` : "/challenges";
}

/** The same search with one value of a filter taken away. */
export function without(search: ChallengeSearch, name: "state" | "field" | "owner", value: string): ChallengeSearch {
  return { ...search, [name]: search[name].filter((one) => one !== value) };
}
