import { useLocale, useTranslations } from "next-intl";
import { Badge, StateMark, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import { screeningRules } from "@/lib/applications/schema/content";
import type { ScreeningRow, ScreeningView } from "@/lib/applications/types";

/** Every submitted application with its checks; what waits comes first. */
export function ScreeningTable({ view }: { view: ScreeningView }) {
  const t = useTranslations("applications.screening");
  return (
    <Table stack dense lock caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("applicant")}</Th>
          <Th>{t("challenge")}</Th>
          <Th>{t("submittedAt")}</Th>
          {screeningRules.map((rule) => (
            <Th key={rule} className="c">
              {t(`rules.${rule}`)}
            </Th>
          ))}
          <Th>{t("result")}</Th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <OneRow key={row.id} row={row} view={view} />
        ))}
      </tbody>
    </Table>
  );
}

function OneRow({ row, view }: { row: ScreeningRow; view: ScreeningView }) {
  const t = useTranslations("applications.screening");
  const locale = useLocale();
  const [tone, icon] = looks[row.status] ?? looks.SUBMITTED;
  return (
    <tr>
      <Th row>
        <Link href={`/manage/calls/${view.call.id}/applications/${row.id}`}>
          {inLanguage(row.organisation, locale).text}
        </Link>
        <span className="sub num">{row.receiptNumber}</span>
      </Th>
      <Td label={t("challenge")}>
        <span className="num nw">{row.challenge.code}</span>
        <span className="sub">{inLanguage(row.challenge.title, locale).text}</span>
      </Td>
      <Td label={t("submittedAt")} className="num nw">
        {formatDateTime(row.submittedAt, locale, view.now, { seconds: true })}
      </Td>
      {row.checks.map((check) => (
        <Td key={check.rule} label={t(`rules.${check.rule}`)} className="c">
          <StateMark tone={check.met ? "ok" : "bad"} icon={check.met ? "check" : "x"}>
            {t(check.met ? "met" : "unmet")}
          </StateMark>
        </Td>
      ))}
      <Td label={t("result")}>
        <Badge tone={tone} icon={icon}>
          {t(`status.${row.status}`)}
        </Badge>
        {row.reason && <span className="sub">{row.reason}</span>}
        <StillToDo row={row} now={view.now} />
      </Td>
    </tr>
  );
}

/** What keeps a waiting application from being decided at once. */
function StillToDo({ row: { status, supplement, link }, now }: { row: ScreeningRow; now: Date }) {
  const t = useTranslations("applications.screening");
  const locale = useLocale();
  if (status !== "SUBMITTED") return null;
  const due = supplement ? formatDateTime(supplement.dueAt, locale, now) : "";
  return (
    <>
      {supplement && (
        <span className="sub">
          <StateMark tone={supplement.overdue ? "bad" : "warn"} icon="clock" wrap>
            {t(supplement.overdue ? "overdue" : "awaited", { due })}
          </StateMark>
        </span>
      )}
      {link !== "none" && (
        <span className="sub">
          <StateMark tone="warn" icon="link" wrap>
            {t(link === "open" ? "linked" : "concern")}
          </StateMark>
        </span>
      )}
    </>
  );
}

export const looks: { SUBMITTED: [Tone, IconName] } & Partial<Record<string, [Tone, IconName]>> = {
  SUBMITTED: ["warning", "clock"],
  ELIGIBLE: ["success", "check-circle"],
  INELIGIBLE: ["grey", "dash"],
};
