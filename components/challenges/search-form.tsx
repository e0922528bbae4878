import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import { longestQuery } from "@/lib/platform/search-words";
import { searchStates, type ChallengeSearch } from "@/lib/challenges/schema/search";
import type { SearchResult } from "@/lib/challenges/types";
import { FilterDetails } from "./filter-details";

const SHOWN_OWNERS = 20;

/** The controls of a search stand in several places of the page and belong to this one form. */
export const searchForm = "search";

/**
 * Search and filters are one form whose address can be shared; it works without scripts too. The results stand outside
 * of it, since their rows have forms of their own.
 */
export function SearchForm({ search, children }: { search: ChallengeSearch; children: ReactNode }) {
  const t = useTranslations("challenges.search");
  const locale = useLocale();
  return (
    <div role="search" aria-label={t("label")} key={JSON.stringify(search)}>
      <Form id={searchForm} action={getPathname({ locale, href: "/challenges" })} className="finder">
        <label className="sr" htmlFor="q">
          {t("query")}
        </label>
        <div className="searchbar">
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            defaultValue={search.q}
            placeholder={t("placeholder")}
            autoComplete="off"
            maxLength={longestQuery}
          />
          <Button type="submit" variant="primary" icon="search">
            {t("submit")}
          </Button>
        </div>
      </Form>
      <div className="split split--side">{children}</div>
    </div>
  );
}

export function Filters({ search, facets }: { search: ChallengeSearch; facets: SearchResult["facets"] }) {
  const t = useTranslations("challenges");
  const locale = useLocale();
  const used =
    search.state.length + search.field.length + search.owner.length + (search.call ? 1 : 0) + (search.closes ? 1 : 0);
  const stateCount = new Map(facets.state.map((one) => [one.value, one.count]));
  return (
    <aside className="filters" aria-labelledby="h-f">
      <FilterDetails
        summary={
          <>
            <span>
              <Icon name="filter" />
              <span id="h-f">{t("search.filters")}</span>
              {used > 0 && (
                <b className="num">
                  {used}
                  <span className="sr">{t("search.used", { count: used })}</span>
                </b>
              )}
            </span>
            <span className="icon-w">
              <Icon name="down" />
            </span>
          </>
        }
      >
        <Facets
          name="state"
          legend={t("search.state")}
          chosen={search.state}
          values={searchStates.map((value) => ({
            value,
            label: t(`searchState.${value}`),
            count: stateCount.get(value) ?? 0,
          }))}
        />
        <Closing search={search} facets={facets} />
        <Facets
          name="field"
          legend={t("search.field")}
          chosen={search.field}
          values={facets.field.map(({ value, count }) => ({ value, count, label: t(`fields.${value}`) }))}
        />
        <Facets
          name="owner"
          legend={t("search.owner")}
          chosen={search.owner}
          values={facets.owner
            .filter(({ value }, index) => index < SHOWN_OWNERS || search.owner.includes(value))
            .map(({ value, count, name }) => ({ value, count, label: inLanguage(name, locale).text }))}
        />
        <fieldset>
          <legend>
            <label htmlFor="call">{t("search.call")}</label>
          </legend>
          <select form={searchForm} className="select select--s" id="call" name="call" defaultValue={search.call ?? ""}>
            <option value="">{t("search.allCalls")}</option>
            {facets.call.map(({ value, title }) => (
              <option key={value} value={value}>
                {inLanguage(title, locale).text}
              </option>
            ))}
          </select>
        </fieldset>
        <div className="stack" style={{ "--gap": "0.5rem" }}>
          <Button type="submit" form={searchForm} variant="secondary" size="s" block>
            {t("search.apply")}
          </Button>
          {used > 0 && (
            <LinkButton href="/challenges" size="s" block>
              {t("search.clear")}
            </LinkButton>
          )}
        </div>
      </FilterDetails>
    </aside>
  );
}

/** What closes soon: one choice, since thirty days hold the seven. */
function Closing({ search, facets }: { search: ChallengeSearch; facets: SearchResult["facets"] }) {
  const t = useTranslations("challenges.search");
  const choices = [
    { value: "", label: t("closesAny"), count: undefined },
    ...facets.closes.map(({ value, count }) => ({ value, count, label: t("closesWithin", { days: value }) })),
  ];
  return (
    <fieldset>
      <legend>{t("closesLegend")}</legend>
      {choices.map(({ value, label, count }) => (
        <label className="check check--s" key={value}>
          <input
            form={searchForm}
            type="radio"
            name="closes"
            value={value}
            defaultChecked={(search.closes ?? "") === value}
          />
          <span>
            {label}
            {count !== undefined && <Count count={count} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Count({ count }: { count: number }) {
  const t = useTranslations("challenges.search");
  return (
    <span className="count">
      <span className="sr">, </span>
      {count}
      <span className="sr">{t("unit")}</span>
    </span>
  );
}

type FacetsProps = {
  name: string;
  legend: string;
  chosen: readonly string[];
  values: { value: string; label: string; count: number }[];
};

function Facets({ name, legend, chosen, values }: FacetsProps) {
  if (values.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map(({ value, label, count }) => (
        <label className="check check--s" key={value}>
          <input form={searchForm} type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span>
            {label}
            <Count count={count} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
