import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AnswerForm, HandledQuestionCard } from "@/components/challenges/questions/handled-question";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { draftAnswerAction } from "@/lib/challenges/actions/questions";
import { canWrite } from "@/lib/challenges/policy";
import { listOwnerQuestions } from "@/lib/challenges/queries/questions";
import { undecided } from "@/lib/challenges/workflow";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.handle" });
  return { title: t("ownerTitle") };
}

/** The questions about an own challenge, to be answered; who asked is not to be found here. */
export default async function AnswerQuestionsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const found = isId(id) ? await listOwnerQuestions(actor, id, pageNumber.parse(asked.page)) : undefined;
  if (!found) notFound();
  const { challenge, questions, now } = found;
  const t = await getTranslations("challenges.handle");
  const mayAnswer = canWrite(actor, challenge);
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("list"), href: "/demand/questions" },
          { label: challenge.code, href: `/demand/challenges/${id}` },
          { label: t("ownerTitle") },
        ]}
      />
      <PageHead dense title={t("ownerTitle")} lead={<LocalText text={challenge.title} />} />
      <p className="small quiet">{t("ownerNote")}</p>
      {questions.length === 0 && <EmptyState icon="message" title={t("none")} />}
      <ClientMessages namespaces={["programmes"]}>
        <ol className="versions">
          {questions.map((question) => (
            <HandledQuestionCard key={question.id} question={question} now={now}>
              {mayAnswer && undecided.includes(question.status) && (
                <AnswerForm question={question} action={draftAnswerAction} />
              )}
            </HandledQuestionCard>
          ))}
        </ol>
      </ClientMessages>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => `/demand/challenges/${id}/questions?page=${page}`}
      />
    </div>
  );
}
