import { useLocale, useTranslations } from "next-intl";
import { shellPaths } from "@/components/shell/paths";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, Section } from "@/components/ui/page-head";
import { Timeline } from "@/components/ui/timeline";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { OwnResult } from "@/lib/selection/types";
import { OutcomeMark } from "./outcome-mark";
import { OwnComments } from "./own-comments";
import { OwnCriteria } from "./own-criteria";
import { OwnScore } from "./own-score";
import { ReasonText } from "./reason-text";

/** A startup's own result: the decision and its reasons, the points, the comments, the way on. */
export function OwnResultView({ result }: { result: OwnResult }) {
  const t = useTranslations("selection");
  const locale = useLocale();
  const outcome = t(`outcome.${result.outcome}`, { rank: result.reserveRank ?? 0 });
  const title = inLanguage(result.challenge.title, locale).text;
  const time = formatDateTime(result.steps.publishedAt, locale, result.now);
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("result.crumbs.home"), href: "/startup" },
          { label: t("result.crumbs.applications"), href: "/startup/applications" },
          { label: t("result.metaTitle") },
        ]}
      />
      <PageHead
        dense
        title={t("result.title", { outcome })}
        lead={
          <>
            {t("result.lead", { code: result.challenge.code, title, receipt: result.receiptNumber, time })}
            {" · "}
            {t("result.owner", { owner: inLanguage(result.challenge.owner, locale).text })}
          </>
        }
      />
      <div
        className="wk-cols wk-cols--main"
        style={{ borderTop: "2px solid var(--line-strong)", paddingTop: "1.25rem" }}
      >
        <div>
          <OutcomeMark outcome={result.outcome} rank={result.reserveRank} badge />
          <OwnScore result={result} />
        </div>
        <aside className="panel panel--top self-start" aria-labelledby="h-why">
          <h2 id="h-why">{t("result.reasons")}</h2>
          <ul className="mt-2 list-disc pl-5">
            {result.reasons.map((reason) => (
              <li key={reason.code}>
                <ReasonText reason={reason} own />
              </li>
            ))}
          </ul>
          {result.award && (
            <p className="mt-3">
              {t("result.award")} <strong className="strong num">{formatWon(result.award, locale)}</strong>
            </p>
          )}
          <p className="small mt-3">{t(`result.next.${result.outcome}`)}</p>
        </aside>
      </div>
      {result.criteria.length > 0 && <OwnCriteria result={result} />}
      <OwnComments result={result} />
      <Enquiry />
      <Steps result={result} />
    </div>
  );
}

function Enquiry() {
  const t = useTranslations("selection.result.enquiry");
  return (
    <Section id="h-enquiry" title={t("title")}>
      <p>
        {t("body")} <Link href={shellPaths.contact}>{t("link")}</Link>
      </p>
      <p className="small quiet mt-2">{t("cannot")}</p>
    </Section>
  );
}

function Steps({ result }: { result: OwnResult }) {
  const t = useTranslations("selection.result.steps");
  const tOutcome = useTranslations("selection.outcome");
  const locale = useLocale();
  const { steps, evaluators, now } = result;
  const when = (moment: Date) => formatDateTime(moment, locale, now);
  const done = "done" as const;
  return (
    <Section id="h-steps" title={t("title")}>
      <Timeline
        label={t("title")}
        items={[
          ...(steps.screenedAt ? [{ when: when(steps.screenedAt), what: t("screened"), state: done }] : []),
          ...(steps.evaluatedAt
            ? [
                {
                  when: when(steps.evaluatedAt),
                  what: t("evaluated"),
                  note: t("evaluators", { count: evaluators.count, market: evaluators.market }),
                  state: done,
                },
              ]
            : []),
          {
            when: when(steps.decidedAt),
            what: t("decided"),
            note: `${tOutcome(result.outcome, { rank: result.reserveRank ?? 0 })} · ${t("decidedNote", { count: result.eligible })}`,
            state: done,
          },
          { when: when(steps.publishedAt), what: t("published"), state: done },
        ]}
      />
    </Section>
  );
}
