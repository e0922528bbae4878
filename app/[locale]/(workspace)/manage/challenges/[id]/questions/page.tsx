import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { HandledQuestionCard, QuestionDecision } from "@/components/challenges/questions/handled-question";
import { ReleaseForm } from "@/components/challenges/questions/release-form";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import {
  editQuestionAction,
  refuseQuestionAction,
  releaseAnswersAction,
  returnAnswerAction,
} from "@/lib/challenges/actions/questions";
import { listManagerQuestions } from "@/lib/challenges/queries/questions";
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

const actions = { edit: editQuestionAction, sendBack: returnAnswerAction, refuse: refuseQuestionAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.handle" });
  return { title: t("managerTitle") };
}

/** The questions about a challenge for its managers: answers to release together, and every question with its asker. */
export default async function ReleaseQuestionsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const found = isId(id) ? await listManagerQuestions(actor, id, pageNumber.parse(asked.page)) : undefined;
  if (!found) notFound();
  const { challenge, questions, now } = found;
  const t = await getTranslations("challenges");
  const ready = questions.filter((question) => question.status === "DRAFTED" && question.mayDecide);
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("handle.list"), href: "/manage/questions" },
          { label: challenge.code, href: `/manage/challenges/${id}` },
          { label: t("handle.managerTitle") },
        ]}
      />
      <PageHead dense title={t("handle.managerTitle")} lead={<LocalText text={challenge.title} />} />
      {questions.length === 0 && <EmptyState icon="message" title={t("handle.none")} />}
      {ready.length > 0 && (
        <Section id="release" title={t("release.title", { count: ready.length })} note={t("release.note")}>
          <ReleaseForm challengeId={challenge.id} questions={ready} action={releaseAnswersAction} />
        </Section>
      )}
      {questions.length > 0 && (
        <Section id="questions" title={t("handle.all", { count: found.total })} note={t("handle.managerNote")}>
          <ClientMessages namespaces={["programmes"]}>
            <ol className="versions">
              {questions.map((question) => (
                <HandledQuestionCard key={question.id} question={question} now={now}>
                  {question.mayDecide && undecided.includes(question.status) && (
                    <QuestionDecision question={question} actions={actions} />
                  )}
                </HandledQuestionCard>
              ))}
            </ol>
          </ClientMessages>
        </Section>
      )}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => `/manage/challenges/${id}/questions?page=${page}`}
      />
    </div>
  );
}
