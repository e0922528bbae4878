import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Pagination } from "@/components/ui/pagination";
import { Link } from "@/lib/platform/i18n/navigation";
import { followFrequencies } from "@/lib/notifications/schema";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import { addressOf, conditionsOf } from "@/lib/challenges/rules/search";
import { searchSorts, type ChallengeSearch } from "@/lib/challenges/schema/search";
import type { SearchResult } from "@/lib/challenges/types";
import { ChallengeResult } from "./challenge-row";
import { searchForm } from "./search-form";
import { SaveSearch } from "./save-search";
import { searchWords } from "./search-words";

/** What a signed-in reader may do here: keep the search, see it again, follow a challenge, and end that. */
type Acts = { save: FormAction; look: FormAction; follow: FormAction; end: FormAction };

/** What was found: number, order, the conditions that apply, rows and pages. */
export function SearchResults({ search, found, acts }: { search: ChallengeSearch; found: SearchResult; acts: Acts }) {
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
          <select form={searchForm} className="select select--s" id="sort" name="sort" defaultValue={search.sort}>
            {searchSorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
          </select>
          <button type="submit" form={searchForm} className="btn btn--tertiary btn--s">
            {t("resort")}
          </button>
        </div>
      </div>
      <Applied search={search} found={found} acts={acts} />
      {found.rows.length === 0 ? (
        <EmptyState icon="search" title={t("none")} action={<LinkButton href="/challenges">{t("clear")}</LinkButton>}>
          <p>{t("noneHelp")}</p>
        </EmptyState>
      ) : (
        <ul className="results">
          {found.rows.map((row) => (
            <ChallengeResult key={row.code} row={row} now={found.now} follow={acts.follow} end={acts.end} />
          ))}
        </ul>
      )}
      <Pagination page={found.page} pages={found.pages} href={(page) => addressOf({ ...search, page })} />
    </section>
  );
}

/** The conditions in words, each with a link to the same search without it, and what keeps the search. */
function Applied({ search, found, acts }: { search: ChallengeSearch; found: SearchResult; acts: Acts }) {
  const t = useTranslations("challenges");
  const locale = useLocale();
  const ownerName = new Map(found.facets.owner.map((one) => [one.value, inLanguage(one.name, locale).text]));
  const callTitle = new Map(found.facets.call.map((one) => [one.value, inLanguage(one.title, locale).text]));
  const chips = searchWords(search, (key, values) => t(key, values), {
    owner: (code) => ownerName.get(code) ?? code,
    call: (code) => callTitle.get(code) ?? code,
  });
  return (
    <div className="applied">
      {chips.length > 0 && (
        <ul className="row" style={{ "--gap": "0.5rem" }} aria-label={t("search.applied")}>
          {chips.map(({ label, without }) => (
            <li key={label}>
              <Link
                className="chip"
                href={addressOf({ ...without, page: 1 })}
                aria-label={t("search.remove", { label })}
              >
                {label}
                <Icon name="x" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <SaveSearch
        search={conditionsOf(search).toString()}
        save={acts.save}
        look={acts.look}
        words={{
          save: t("search.save"),
          title: t("search.saveTitle"),
          text: t("search.saveText"),
          saved: t("search.saved"),
          list: t("search.savedList"),
        }}
      >
        <div className="stack" style={{ "--gap": "1.5rem" }}>
          <Field name="frequency" label={t("search.saveMail")}>
            <Select defaultValue="DAILY">
              {followFrequencies.map((frequency) => (
                <option key={frequency} value={frequency}>
                  {t(`search.saveFrequency.${frequency}`)}
                </option>
              ))}
            </Select>
          </Field>
          <SubmitButton pendingLabel={t("search.saving")}>{t("search.saveSubmit")}</SubmitButton>
        </div>
      </SaveSearch>
    </div>
  );
}
