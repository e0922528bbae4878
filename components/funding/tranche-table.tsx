import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { Condition } from "@/lib/funding/rules";
import type { ProjectTranche } from "@/lib/milestones/types";
import { dateOf, type Day } from "@/lib/platform/i18n/days";
import { inLanguage } from "@/lib/platform/localised";
import { formatDate } from "@/lib/platform/i18n/format";
import { formatPercent, formatWon } from "@/lib/platform/i18n/format-number";

type Props = { tranches: readonly ProjectTranche[]; award: bigint; now: Date };

/** Every tranche with what it waits for and where it stands. */
export function TrancheTable({ tranches, award, now }: Props) {
  const t = useTranslations("funding.table");
  const locale = useLocale();
  return (
    <Table caption={t("caption")} dense stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th number>{t("amount")}</Th>
          <Th>{t("conditions")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {tranches.map((tranche) => (
          <tr key={tranche.id}>
            <Th row>
              <span className="nw">
                {tranche.position}. {inLanguage(tranche.name, locale).text}
              </span>
              <span className="sub">{formatPercent(Number(tranche.amount) / Number(award))}</span>
            </Th>
            <Td number label={t("amount")} className="big">
              {formatWon(tranche.amount, locale)}
            </Td>
            <Td label={t("conditions")}>
              <Conditions conditions={tranche.conditions} />
            </Td>
            <Td label={t("state")}>
              <div>
                <TrancheMark tranche={tranche} />
                <Steps tranche={tranche} now={now} />
              </div>
            </Td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Th row>{t("total")}</Th>
          <Td number label={t("amount")}>
            {formatWon(award, locale)}
          </Td>
          <td />
          <td />
        </tr>
      </tfoot>
    </Table>
  );
}

/** Milestones are told together ("이정표 1–3 인수 (1/3)"): one line per milestone would hide the others. */
function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  const t = useTranslations("funding.condition");
  const milestones = conditions.flatMap((condition) => (condition.kind === "milestone_accepted" ? [condition] : []));
  const met = milestones.filter((milestone) => milestone.met).length;
  const first = milestones[0]?.position;
  const last = milestones.at(-1)?.position;
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: "0.25rem 1rem" }}>
      {conditions.map((condition) =>
        condition.kind === "milestone_accepted" ? null : (
          <ConditionMark key={condition.kind} met={condition.met}>
            {t(condition.kind, { position: "position" in condition ? condition.position : 0 })}
          </ConditionMark>
        ),
      )}
      {milestones.length > 0 && (
        <ConditionMark met={met === milestones.length}>
          {t("milestones", { range: first === last ? `${first}` : `${first}–${last}`, met, count: milestones.length })}
        </ConditionMark>
      )}
    </div>
  );
}

function ConditionMark({ met, children }: { met: boolean; children: string }) {
  const t = useTranslations("funding.condition");
  return (
    <StateMark tone={met ? "ok" : "quiet"} icon={met ? "check" : "clock"}>
      {children} <span className="sr">{t(met ? "met" : "unmet")}</span>
    </StateMark>
  );
}

function TrancheMark({ tranche }: { tranche: ProjectTranche }) {
  const t = useTranslations("funding.status");
  const ready = tranche.status === "PLANNED" && tranche.conditions.every(({ met }) => met);
  if (tranche.status === "PAID") return <StateMark tone="ok" icon="check-circle">{t("PAID")}</StateMark>; // prettier-ignore
  if (tranche.status === "APPROVED") return <StateMark tone="info" icon="check">{t("APPROVED")}</StateMark>; // prettier-ignore
  if (tranche.status === "REQUESTED") return <StateMark tone="warn" icon="clock">{t("REQUESTED")}</StateMark>; // prettier-ignore
  return (
    <StateMark tone={ready ? "info" : "quiet"} icon={ready ? "arrow" : "ring"}>
      {t(ready ? "READY" : "PLANNED")}
    </StateMark>
  );
}

function Steps({ tranche, now }: { tranche: ProjectTranche; now: Date }) {
  const t = useTranslations("funding.table");
  const locale = useLocale();
  const date = (moment: Date) => formatDate(moment, locale, now);
  const day = (value: Day) => formatDate(dateOf(value), locale, now);
  const { returned, requestedAt, approvedAt, paidOn, status } = tranche;
  const lines = [
    returned && status === "PLANNED" && t("returnedOn", { date: date(returned.at), note: returned.note }),
    requestedAt && t("requestedOn", { date: date(requestedAt) }),
    approvedAt && t("approvedOn", { date: date(approvedAt) }),
    paidOn && t("paidOn", { date: day(paidOn) }),
  ].filter((line): line is string => typeof line === "string");
  return lines.map((line) => (
    <span className="why" key={line}>
      {line}
    </span>
  ));
}
