import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FollowProvider } from "@/components/notifications/follow-provider";
import { Filters, SearchForm } from "@/components/challenges/search-form";
import { SearchResults } from "@/components/challenges/search-results";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateText } from "@/components/ui/date-text";
import { Icon } from "@/components/ui/icon";
import { followChallengeAction, saveSearchAction } from "@/lib/challenges/actions/follow";
import { endFollowAction, lookAtFollowAction } from "@/lib/notifications/actions";
import { findChallenges } from "@/lib/challenges/queries/search";
import { challengeSearch } from "@/lib/challenges/schema/search";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "challenges.search" });
  return localizedMetadata({ locale, href: "/challenges", title: t("title"), description: t("lead") });
}

/** Published challenges: search, filters, pages; the address holds the whole search. */
export default async function ChallengesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const search = challengeSearch.parse(await searchParams);
  const [found, t] = await Promise.all([findChallenges(search), getTranslations("challenges.search")]);
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("home"), href: "/" }, { label: t("crumb") }]} />
      <div className="page-head page-head--list">
        <div>
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        {found.deadline && (
          <p className="dl-line">
            <Icon name="clock" />
            <span>
              <strong>
                {t.rich("closes", {
                  when: () => <DateText value={found.deadline?.closesAt ?? found.now} now={found.now} kind="time" />,
                })}
              </strong>{" "}
              {locale === "ko" ? "KST · " : "· "}
              <DateText value={found.deadline.closesAt} now={found.now} kind="remaining" />
            </span>
          </p>
        )}
      </div>
      <FollowProvider>
        <SearchForm search={search}>
          <Filters search={search} facets={found.facets} />
          <SearchResults
            search={search}
            found={found}
            acts={{
              save: saveSearchAction,
              look: lookAtFollowAction,
              follow: followChallengeAction,
              end: endFollowAction,
            }}
          />
        </SearchForm>
      </FollowProvider>
    </div>
  );
}
