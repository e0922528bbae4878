import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Pagination } from "@/components/ui/pagination";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import { searchSorts, type ChallengeSearch } from "@/lib/challenges/schema/search";
import type { SearchResult } from "@/lib/challenges/types";
import { ChallengeResult } from "./challenge-row";
import { addressOf, without } from "@/lib/challenges/rules/search";

/** What was found: number, order, the conditions that apply, rows and pages. */
export function SearchResults({ search, found }: { search: ChallengeSearch; found: SearchResult }) {
  const t = useTranslations("challenges.search");
  const last = found.first + found.rows.length;
  return (
    <section aria-labelledby="h-r">
      <div className="res-bar">
        <h2 id="h-r" aria-live="polite">
          {t.rich("found", { count: found.total, b: (chunks) => <b className="num">{chunks}</b> })}{" "}
          {found.pages > 1 && <span className="small quiet range">{t("range", { first: found.first + 1, last })}</span>}
        </h2>
        <div className="row" style={{ "--gap": "0.5rem" }}>
          <label className="small" htmlFor="sort">
            {t("sort")}
          </label>
          <select className="select select--s" id="sort" name="sort" defaultValue={search.sort}>
            {searchSorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
          </select>
          <button type="submit" className="btn btn--tertiary btn--s">
            {t("resort")}
          </button>
        </div>
      </div>
      <Applied search={search} found={found} />
      {found.rows.length === 0 ? (
        <EmptyState icon="search" title={t("none")} action={<LinkButton href="/challenges">{t("clear")}</LinkButton>}>
          <p>{t("noneHelp")}</p>
        </EmptyState>
      ) : (
        <ul className="results">
          {found.rows.map((row) => (
            <ChallengeResult key={row.code} row={row} now={found.now} />
          ))}
        </ul>
      )}
      <Pagination page={found.page} pages={found.pages} href={(page) => addressOf({ ...search, page })} />
    </section>
  );
}

/** The conditions in words, each with a link to the same search without it. */
function Applied({ search, found }: { search: ChallengeSearch; found: SearchResult }) {
  const t = useTranslations("challenges");
  const locale = useLocale();
  const ownerName = new Map(found.facets.owner.map((one) => [one.value, inLanguage(one.name, locale).text]));
  const callTitle = new Map(found.facets.call.map((one) => [one.value, inLanguage(one.title, locale).text]));
  const chips = [
    ...(search.q ? [{ label: t("search.quoted", { query: search.q }), next: { ...search, q: "" } }] : []),
    ...search.state.map((value) => ({ label: t(`searchState.${value}`), next: without(search, "state", value) })),
    ...search.field.map((value) => ({ label: t(`fields.${value}`), next: without(search, "field", value) })),
    ...search.owner.map((value) => ({ label: ownerName.get(value) ?? value, next: without(search, "owner", value) })),
    ...(search.closes
      ? [{ label: t("search.closesWithin", { days: search.closes }), next: { ...search, closes: undefined } }]
      : []),
    ...(search.call
      ? [{ label: callTitle.get(search.call) ?? search.call, next: { ...search, call: undefined } }]
      : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="applied">
      <ul className="row" style={{ "--gap": "0.5rem" }} aria-label={t("search.applied")}>
        {chips.map(({ label, next }) => (
          <li key={label}>
            <Link className="chip" href={addressOf({ ...next, page: 1 })} aria-label={t("search.remove", { label })}>
              {label}
              <Icon name="x" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
