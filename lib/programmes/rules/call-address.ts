import type { CallSearch } from "../schema/call-search";

/** The address of a search, without what is usual. */
export function callAddress({ q, programme, state, page }: CallSearch): string {
  const said = { q, programme: programme ?? "", state: state ?? "", page: page > 1 ? String(page) : "" };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== "")).toString();
  return query === "" ? "/calls" : `/calls?${query}`;
}
