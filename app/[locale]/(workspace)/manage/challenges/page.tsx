import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ChallengeTable } from "@/components/challenges/work/challenge-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { listManagedChallenges, type ManagedState } from "@/lib/challenges/queries/work-challenges";
import { managedProgrammeIds } from "@/lib/organisations/policy";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ state?: string; page?: string }> };

const filterNames = ["review", "publish", "returned", "published", "all"] as const satisfies readonly ManagedState[];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.manager" });
  return { title: t("listTitle") };
}

/** Submitted challenges of the reader's programmes by what waits. */
export default async function ManagedChallengesPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  if (managedProgrammeIds(actor).length === 0) notFound();
  const asked = await searchParams;
  const state = filterNames.find((name) => name === asked.state) ?? "all";
  const [found, t] = await Promise.all([
    listManagedChallenges(actor, pageNumber.parse(asked.page), state),
    getTranslations("challenges.manager"),
  ]);
  return (
    <div className="wrap">
      <PageHead dense title={t("listTitle")} lead={t("listLead")} />
      <Tabs
        label={t("filter")}
        items={filterNames.map((name) => ({
          href: name === "all" ? "/manage/challenges" : `/manage/challenges?state=${name}`,
          label: t(`filters.${name}`),
          current: name === state,
        }))}
      />
      {found.rows.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneHelp")}</p>
        </EmptyState>
      ) : (
        <ChallengeTable rows={found.rows} now={found.now} base="/manage/challenges" />
      )}
      <Pagination page={found.page} pages={found.pages} href={(to) => `/manage/challenges?state=${state}&page=${to}`} />
    </div>
  );
}
