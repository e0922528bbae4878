import { disassemble, removeLastCharacter } from "es-hangul";
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

/** The words of a query, at most five; each must occur. */
const wordsOf = (query: string): string[] => query.split(/\s+/).filter(Boolean).slice(0, 5);

/**
 * A query as PostgreSQL's tsquery over the listing's lexemes: all words, each found from its beginning on. Written in
 * full, so that no sign of the query's own means anything; empty where nothing is asked for.
 */
export function lexemesOf(query: string): string {
  const words = wordsOf(query);
  return words.map((word, index) => anyOf(waysToRead(word, index === words.length - 1))).join(" & ");
}

/**
 * A word as it stands; without the marks around and between its parts (“드론”, 탐지/판독); and where one still types, with
 * its last consonant as the beginning of the next syllable, as a keyboard shows it before the vowel comes (깃 of 기사).
 */
function waysToRead(word: string, typing: boolean): string[] {
  const parts = word.split(marks).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const apart = parts.length === 0 ? "" : parts.map((part) => prefix(lexemeOf(part))).join(" & ");
  const next = typing ? nextSyllable(parts.length === 1 ? (parts[0] ?? "") : "") : "";
  const ways = [prefix(lexemeOf(word)), parts.length > 1 ? `(${apart})` : apart, next ? prefix(lexemeOf(next)) : ""];
  return [...new Set(ways)].filter(Boolean);
}

const anyOf = (ways: string[]): string => (ways.length === 1 ? (ways[0] ?? "") : `(${ways.join(" | ")})`);

const prefix = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, "$&$&")}':*`;

/** What stands around words or parts them; signs that belong to a name or a figure (- . ' & % +) do not. */
const marks = /[·ㆍ・•/,;:!?()[\]{}<>"“”‘’「」『』…~]+|\.+$/u;

/** 깃 as 기ㅅ, 자윯 as 자율ㅎ; empty where the word does not end so. */
function nextSyllable(given: string): string {
  const word = given.normalize("NFC");
  const last = disassemble(word).at(-1) ?? "";
  return /[가-힣]$/.test(word) && initials.includes(last) ? removeLastCharacter(word) + last : "";
}

/** As many characters of a word as the listing keeps. */
const longest = 20;

/** Consonants alone are initials (ㄷㄹ); one at the end is a syllable that was just begun (드ㄹ). */
function lexemeOf(word: string): string {
  const letters = [...word.normalize("NFC").toLowerCase()].slice(0, longest).join("");
  // A keyboard puts two consonants into one sign (ㄳ); they are two initials.
  if (/^[ㄱ-ㅎ]/.test(letters))
    return [...letters].map((letter) => (/[ㄱ-ㅎ]/.test(letter) ? takenApart(letter) : letter)).join("");
  return letters.normalize("NFD").replace(/[ㄱ-ㅎ]$/, (letter) => beginnings[initials.indexOf(letter)] ?? letter);
}

const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** The same as beginnings of decomposed syllables. */
const beginnings = Array.from(initials, (_, index) => String.fromCodePoint(0x1100 + index));

const takenApart = (consonant: string): string => (initials.includes(consonant) ? consonant : disassemble(consonant));

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
