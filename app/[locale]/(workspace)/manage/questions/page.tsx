import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { QuestionTable } from "@/components/challenges/questions/question-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { listAskedChallenges } from "@/lib/challenges/queries/questions";
import { managedProgrammeIds } from "@/lib/organisations/policy";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.questionTable" });
  return { title: t("title") };
}

/** Challenges of the reader's programmes that startups asked about. */
export default async function ManagedQuestionsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  if (managedProgrammeIds(actor).length === 0) notFound();
  const [found, t] = await Promise.all([
    listAskedChallenges(actor, "manager", pageNumber.parse((await searchParams).page)),
    getTranslations("challenges.questionTable"),
  ]);
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("manager")} />
      {found.rows.length === 0 ? (
        <EmptyState icon="message" title={t("none")}>
          <p>{t("noneHelp")}</p>
        </EmptyState>
      ) : (
        <QuestionTable rows={found.rows} base="/manage/challenges" />
      )}
      <Pagination page={found.page} pages={found.pages} href={(page) => `/manage/questions?page=${page}`} />
    </div>
  );
}
