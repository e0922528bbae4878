import type { ChallengeSearch } from "@/lib/challenges/schema/search";

type Translate = (key: string, values?: Record<string, string>) => string;

/** The conditions of a search in words, each with the same search without it. `t` is of the namespace `challenges`. */
export function searchWords(
  search: ChallengeSearch,
  t: Translate,
  names: { owner: (code: string) => string; call: (code: string) => string },
): { label: string; without: ChallengeSearch }[] {
  const { q, state, field, owner, closes, call } = search;
  const others = <T extends string>(values: readonly T[], value: T) => values.filter((one) => one !== value);
  return [
    ...(q ? [{ label: t("search.quoted", { query: q }), without: { ...search, q: "" } }] : []),
    ...state.map((value) => ({
      label: t(`searchState.${value}`),
      without: { ...search, state: others(state, value) },
    })),
    ...field.map((value) => ({ label: t(`fields.${value}`), without: { ...search, field: others(field, value) } })),
    ...owner.map((value) => ({ label: names.owner(value), without: { ...search, owner: others(owner, value) } })),
    ...(closes
      ? [{ label: t("search.closesWithin", { days: closes }), without: { ...search, closes: undefined } }]
      : []),
    ...(call ? [{ label: names.call(call), without: { ...search, call: undefined } }] : []),
  ];
}
