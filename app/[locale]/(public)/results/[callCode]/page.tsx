import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { SelectedTable } from "@/components/selection/results-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { systemClock } from "@/lib/platform/clock";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { getPublicResult } from "@/lib/selection/queries/public-results";

type Props = { params: Promise<{ locale: string; callCode: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { callCode } = await params;
  const t = await getTranslations({ locale, namespace: "selection.public" });
  const title = t("callTitle", { call: callCode });
  return localizedMetadata({ locale, href: `/results/${callCode}`, title, description: t("description") });
}

/** The selected challenges and companies of one call. */
export default async function CallResultPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const { callCode } = await params;
  const [result, locale] = await Promise.all([getPublicResult(callCode), getLocale()]);
  if (!result) notFound();
  const t = await getTranslations("selection.public");
  const now = systemClock.now();
  const time = formatDateTime(result.publishedAt, locale, now);
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("home"), href: "/" },
          { label: t("title"), href: "/results" },
          { label: t("callCode", { code: result.callCode }) },
        ]}
      />
      <PageHead
        eyebrow={inLanguage(result.programme, locale).text}
        title={t("callTitle", { call: inLanguage(result.title, locale).text })}
        lead={t("callLead", { count: result.selected, time })}
      />
      {result.rows.length === 0 ? (
        <EmptyState icon="dash" title={t("none")}>
          <p>{t("noneBody")}</p>
        </EmptyState>
      ) : (
        <>
          <SelectedTable rows={result.rows} />
          <p className="small quiet mt-4">{t("next")}</p>
        </>
      )}
    </div>
  );
}
