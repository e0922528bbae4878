import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { Table, Td, Th } from "@/components/ui/table";
import { Timeline } from "@/components/ui/timeline";
import { formatNumber, formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage, type Localised } from "@/lib/platform/localised";
import type { CallDetail } from "@/lib/programmes/types";
import { LocalText } from "./local-text";

/** Basis points. */
const WHOLE_SHARE = 10_000;

/** The dates of a call in order: passed filled, the next one current. */
export function CallDates({ call, now }: { call: CallDetail; now: Date }) {
  const t = useTranslations("programmes.dates");
  const dates = callDates(call);
  const next = dates.findIndex((date) => date.at > now);
  return (
    <Timeline
      label={t("label")}
      items={dates.map(({ key, at, kind }, index) => ({
        when: <DateText value={at} now={now} kind={kind} />,
        what: t(key),
        state: at <= now ? "done" : index === next ? "now" : undefined,
      }))}
    />
  );
}

/** The dated steps of a call that are known, in order of time. */
export function callDates(call: CallDetail) {
  const all = [
    { key: "announced", at: call.announcedAt, kind: "date" },
    { key: "opens", at: call.opensAt, kind: "time" },
    { key: "questions", at: call.questionsCloseAt, kind: "time" },
    { key: "closes", at: call.closesAt, kind: "deadline" },
    { key: "results", at: call.resultsExpectedAt, kind: "date" },
    { key: "ends", at: call.projectEndsOn, kind: "date" },
  ] as const;
  return all
    .flatMap(({ at, ...rest }) => (at ? [{ ...rest, at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Quota and money of a call, and what applicants add of their own. */
export function CallMoney({ call }: { call: CallDetail }) {
  const t = useTranslations("programmes.facts");
  const locale = useLocale();
  const own = call.grantShare < WHOLE_SHARE;
  const share = (basisPoints: number) => <span className="num">{formatShare(basisPoints)}</span>;
  return (
    <DefinitionList
      wide
      items={[
        { term: t("ceiling"), value: <span className="num">{formatWon(call.ceiling, locale)}</span> },
        { term: t("totalBudget"), value: <span className="num">{formatWon(call.totalBudget, locale)}</span> },
        { term: t("quota"), value: t("projects", { count: call.quota }) },
        { term: t("quotaPerChallenge"), value: t("projects", { count: call.quotaPerChallenge }) },
        { term: t("reserve"), value: t("projects", { count: call.reserveCount }) },
        { term: t("grantShare"), value: t.rich("atMost", { share: () => share(call.grantShare) }) },
        ...(own
          ? [
              { term: t("ownCashShare"), value: t.rich("atLeast", { share: () => share(call.ownCashShare) }) },
              { term: t("ownInKindShare"), value: t.rich("atMost", { share: () => share(call.ownInKindShare) }) },
            ]
          : []),
      ]}
    />
  );
}

/** Basis points as percent: no decimals where there are none. */
const formatShare = (basisPoints: number): string =>
  `${formatNumber(basisPoints / 100, basisPoints % 100 === 0 ? 0 : 2)}%`;

/** The criteria of each stage with their points as numbers and bars, and the rule by which scores are averaged. */
export function CallCriteria({ call }: { call: CallDetail }) {
  const t = useTranslations("programmes.evaluation");
  const locale = useLocale();
  return call.stages.map((stage, index) => (
    <div key={index} className="stack">
      <Table
        stack
        className={index > 0 ? "table--next" : undefined}
        caption={
          <>
            <LocalText text={stage.name} />
            {[
              ...kindUnlessNamed(stage, t(`stage.${stage.kind}`), locale),
              ...(call.stages.length > 1 ? [t("weight", { weight: stage.weight })] : []),
              t(`rule.${stage.aggregation}`),
              t("pass", { mark: stage.passMark, least: stage.minEvaluations }),
              ...(stage.blind ? [t("blind")] : []),
            ].map((fact) => ` · ${fact}`)}
          </>
        }
      >
        <thead>
          <tr>
            <Th>{t("criterion")}</Th>
            <Th>{t("guidance")}</Th>
            <Th number>{t("points")}</Th>
          </tr>
        </thead>
        <tbody>
          {stage.criteria.map((criterion, row) => (
            <tr key={row}>
              <Th row>
                <LocalText text={criterion.name} />
              </Th>
              <Td label={t("guidance")}>
                <LocalText text={criterion.guidance} />
              </Td>
              <Td label={t("points")} number>
                <span className="points">
                  <i style={{ "--v": criterion.maxPoints }} aria-hidden="true" />
                  <b>{criterion.maxPoints}</b>
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  ));
}

/** The words for a stage's kind; nothing where the stage is called so already. */
export function kindUnlessNamed(stage: { name: Localised }, kind: string, locale: string): string[] {
  return inLanguage(stage.name, locale).text === kind ? [] : [kind];
}

/** How the grant is paid and what is checked on the way. */
export function CallPlans({ call }: { call: CallDetail }) {
  const t = useTranslations("programmes.plans");
  return (
    <>
      <Table caption={t("tranches")}>
        <thead>
          <tr>
            <Th>{t("tranche")}</Th>
            <Th number>{t("share")}</Th>
          </tr>
        </thead>
        <tbody>
          {call.tranches.map((tranche, index) => (
            <tr key={index}>
              <Th row>
                <LocalText text={tranche.name} />
              </Th>
              <Td number>{formatShare(tranche.share)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Table stack caption={t("milestones")} className="table--next">
        <thead>
          <tr>
            <Th>{t("milestone")}</Th>
            <Th>{t("kind")}</Th>
            <Th number>{t("due")}</Th>
          </tr>
        </thead>
        <tbody>
          {call.milestones.map((milestone, index) => (
            <tr key={index}>
              <Th row>
                <LocalText text={milestone.name} />
              </Th>
              <Td label={t("kind")}>{t(`kinds.${milestone.kind}`)}</Td>
              <Td label={t("due")} number>
                {t("days", { days: milestone.dueAfterDays })}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
