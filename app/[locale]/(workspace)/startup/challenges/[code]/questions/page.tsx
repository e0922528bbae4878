import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AskForm } from "@/components/challenges/questions/ask-form";
import { OwnQuestions } from "@/components/challenges/questions/own-questions";
import { LocalText } from "@/components/programmes/local-text";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateText } from "@/components/ui/date-text";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { askQuestionAction } from "@/lib/challenges/actions/questions";
import { getAskPage } from "@/lib/challenges/queries/questions";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.ask" });
  return { title: t("title") };
}

/** A startup asks about a challenge, and sees what became of its questions. */
export default async function AskPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { code } = await params;
  const found = code.length <= 40 ? await getAskPage(actor, code) : undefined;
  if (!found) notFound();
  const t = await getTranslations("challenges.ask");
  const { now, challenge, closesAt, open, startups, questions } = found;
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("challenges"), href: "/challenges" },
          { label: challenge.code, href: `/challenges/${challenge.code}` },
          { label: t("title") },
        ]}
      />
      <PageHead dense title={t("title")} lead={<LocalText text={challenge.title} />} />
      {startups.length === 0 ? (
        <EmptyState
          icon="message"
          title={t("startupsOnly")}
          action={<LinkButton href={`/challenges/${challenge.code}`}>{t("back")}</LinkButton>}
        >
          <p>{t("startupsOnlyText")}</p>
        </EmptyState>
      ) : (
        <>
          <Section id="ask" title={t("new")} note={t("note")}>
            {open ? (
              <>
                <p className="small quiet">
                  {t.rich("until", { when: () => <DateText value={closesAt} now={now} kind="deadline" /> })}
                </p>
                <AskForm action={askQuestionAction} challengeId={challenge.id} startups={startups} />
              </>
            ) : (
              <Alert title={t("closed")} />
            )}
          </Section>
          <Section id="own" title={t("own")}>
            {questions.length > 0 ? (
              <OwnQuestions questions={questions} now={now} />
            ) : (
              <p className="quiet">{t("ownNone")}</p>
            )}
          </Section>
        </>
      )}
    </div>
  );
}
