import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplyPanel } from "@/components/challenges/apply-panel";
import { MaterialList } from "@/components/challenges/annex/material-list";
import { CorrectedAlert, PublicCorrections } from "@/components/challenges/corrections/public-corrections";
import { QuestionsSection } from "@/components/challenges/questions/questions-section";
import { ChallengeText, sectionsOf } from "@/components/challenges/text/challenge-text";
import { StateBadge, StatusBadge } from "@/components/challenges/state-badge";
import { FollowButton } from "@/components/notifications/follow-button";
import { FollowProvider } from "@/components/notifications/follow-provider";
import { LocalText } from "@/components/programmes/local-text";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { followChallengeAction } from "@/lib/challenges/actions/follow";
import { endFollowAction } from "@/lib/notifications/actions";
import { getPublicChallenge } from "@/lib/challenges/queries/public-challenges";
import { listAnswers } from "@/lib/challenges/queries/questions";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";

/** Answers shown with the challenge; all of them have a page of their own. */
const LATEST_ANSWERS = 5;

type Props = { params: Promise<{ locale: string; code: string }> };

const load = cache(getPublicChallenge);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { code }] = await Promise.all([pageLocale(params), params]);
  const found = await load(code);
  if (!found) return {};
  const { title, summary } = found.challenge.content;
  return localizedMetadata({
    locale,
    href: `/challenges/${code}`,
    title: inLanguage(title, locale).text,
    description: inLanguage(summary, locale).text,
  });
}

/** One published challenge with what it asks, what it offers, and until when. */
export default async function ChallengePage({ params }: Props) {
  const [locale, { code }] = await Promise.all([pageLocale(params), params]);
  setRequestLocale(locale);
  const found = await load(code);
  if (!found) notFound();
  const { now, challenge } = found;
  const asked = await listAnswers(code, 1, LATEST_ANSWERS);
  const t = await getTranslations("challenges");
  const materials = challenge.files.length > 0 || challenge.annex !== null;
  const withdrawn = challenge.status === "WITHDRAWN";
  return (
    <div className="wrap p-challenge">
      <Breadcrumb
        items={[
          { label: t("search.home"), href: "/" },
          { label: t("search.crumb"), href: "/challenges" },
          { label: code },
        ]}
      />
      <div className="page-head">
        <div className="row head-line">
          {withdrawn ? <StatusBadge status="WITHDRAWN" /> : <StateBadge state={challenge.state} />}
          <span className="small">
            <strong className="strong">
              <LocalText text={challenge.owner.name} />
            </strong>{" "}
            · {t(`ownerKind.${challenge.owner.kind}`)} · <span className="num">{code}</span>
          </span>
          {!withdrawn && (
            <FollowProvider>
              <FollowButton
                type="challenge"
                id={challenge.id}
                code={code}
                title={challenge.content.title}
                follow={followChallengeAction}
                end={endFollowAction}
              />
            </FollowProvider>
          )}
        </div>
        <h1>
          <LocalText text={challenge.content.title} />
        </h1>
        <p>
          <LocalText text={challenge.content.summary} />
        </p>
      </div>
      {withdrawn && (
        <Alert tone="warning" title={t("page.withdrawn")}>
          <p className="pre-line">{challenge.withdrawnReason}</p>
        </Alert>
      )}
      {challenge.call.status === "CANCELLED" && (
        <Alert tone="danger" title={t("page.cancelled")}>
          <p className="pre-line">{challenge.call.cancelReason}</p>
        </Alert>
      )}
      {challenge.corrections.length > 0 && <CorrectedAlert corrections={challenge.corrections} now={now} />}
      {challenge.owner.example && <p className="small quiet mb-4">{t("page.example")}</p>}
      <div className="split split--rail">
        <div className="prose">
          <nav className="toc" aria-label={t("page.toc")}>
            <ul>
              {sectionsOf(challenge.content, materials).map((id) => (
                <li key={id}>
                  <a href={`#${id}`}>{t(`text.${id}`)}</a>
                </li>
              ))}
              {challenge.corrections.length > 0 && (
                <li>
                  <a href="#corrections">{t("corrections.title")}</a>
                </li>
              )}
              <li>
                <a href="#questions">{t("questions.title")}</a>
              </li>
            </ul>
          </nav>
          <ChallengeText content={challenge.content} materials={materials && <MaterialList challenge={challenge} />} />
          {challenge.corrections.length > 0 && <PublicCorrections corrections={challenge.corrections} now={now} />}
          {asked && <QuestionsSection challenge={challenge} answers={asked.answers} total={asked.total} now={now} />}
        </div>
        <ApplyPanel challenge={challenge} now={now} />
      </div>
    </div>
  );
}
