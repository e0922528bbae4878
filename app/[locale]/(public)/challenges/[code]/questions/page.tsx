import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AnswerList } from "@/components/challenges/questions/answer-list";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { listAnswers } from "@/lib/challenges/queries/questions";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { code }] = await Promise.all([pageLocale(params), params]);
  const t = await getTranslations({ locale, namespace: "challenges.questions" });
  return localizedMetadata({
    locale,
    href: `/challenges/${encodeURIComponent(code)}/questions`,
    title: t("pageTitle", { code }),
    description: t("lead"),
  });
}

/** All released answers about one challenge. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const [locale, { code }, asked] = await Promise.all([pageLocale(params), params, searchParams]);
  setRequestLocale(locale);
  const found = code.length <= 40 ? await listAnswers(code, pageNumber.parse(asked.page)) : undefined;
  if (!found) notFound();
  const t = await getTranslations("challenges");
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("search.home"), href: "/" },
          { label: t("search.crumb"), href: "/challenges" },
          { label: code, href: `/challenges/${code}` },
          { label: t("questions.title") },
        ]}
      />
      <PageHead title={t("questions.pageTitle", { code })} lead={<LocalText text={found.title} />} />
      <p className="small quiet">{t("questions.lead")}</p>
      {found.answers.length > 0 ? (
        <AnswerList answers={found.answers} owner={found.owner} now={found.now} />
      ) : (
        <EmptyState icon="message" title={t("questions.none")} />
      )}
      <Pagination page={found.page} pages={found.pages} href={(page) => `/challenges/${code}/questions?page=${page}`} />
    </div>
  );
}
