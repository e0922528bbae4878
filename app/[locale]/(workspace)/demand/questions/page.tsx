import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { QuestionTable } from "@/components/challenges/questions/question-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { listAskedChallenges } from "@/lib/challenges/queries/questions";
import { isDemandOwner } from "@/lib/organisations/policy";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.questionTable" });
  return { title: t("title") };
}

/** Own challenges that startups asked about. */
export default async function OwnQuestionsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  if (!actor.memberships.some(isDemandOwner)) notFound();
  const [found, t] = await Promise.all([
    listAskedChallenges(actor, "owner", pageNumber.parse((await searchParams).page)),
    getTranslations("challenges.questionTable"),
  ]);
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("owner")} />
      {found.rows.length === 0 ? (
        <EmptyState icon="message" title={t("none")}>
          <p>{t("noneHelp")}</p>
        </EmptyState>
      ) : (
        <QuestionTable rows={found.rows} base="/demand/challenges" />
      )}
      <Pagination page={found.page} pages={found.pages} href={(page) => `/demand/questions?page=${page}`} />
    </div>
  );
}
