import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ResultsTable } from "@/components/selection/results-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { listPublicResults } from "@/lib/selection/queries/public-results";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "selection.public" });
  return localizedMetadata({ locale, href: "/results", title: t("title"), description: t("description") });
}

/** Calls whose results are out; the same for every reader. */
export default async function ResultsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const results = await listPublicResults(pageNumber.parse((await searchParams).page));
  const t = await getTranslations("selection.public");
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("home"), href: "/" }, { label: t("title") }]} />
      <PageHead title={t("title")} lead={t("lead")} />
      {results.rows.length === 0 ? (
        <EmptyState icon="star" title={t("empty")}>
          <p>{t("emptyBody")}</p>
        </EmptyState>
      ) : (
        <ResultsTable rows={results.rows} now={systemClock.now()} />
      )}
      <Pagination page={results.page} pages={results.pages} href={(page) => `/results?page=${page}`} />
    </div>
  );
}
