import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/button";
import { Table, Td, Th } from "@/components/ui/table";
import type { Side } from "@/lib/agreements/policy";
import type { ProjectRow } from "@/lib/milestones/types";
import { dateOf } from "@/lib/platform/i18n/days";
import { formatDate } from "@/lib/platform/i18n/format";
import { formatNumber } from "@/lib/platform/i18n/format-number";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage, type Localised } from "@/lib/platform/localised";
import { AgreementBadge } from "./project-state";

type Props = { side: Side; rows: readonly ProjectRow[]; now: Date };

/** Projects of one side, with where each stands and what comes next. */
export function ProjectList({ side, rows, now }: Props) {
  const t = useTranslations("projects.list");
  const locale = useLocale();
  const text = (value: Localised) => inLanguage(value, locale).text;
  if (rows.length === 0) return <Empty side={side} />;
  return (
    <Table caption={t("caption")} dense stack lock>
      <thead>
        <tr>
          <Th>{t("project")}</Th>
          <Th>{t("parties")}</Th>
          <Th number>{t("award")}</Th>
          <Th number>{t("paid")}</Th>
          <Th number>{t("milestones")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("next")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th row>
              <Link href={`/${side}/projects/${row.id}`}>{text(row.title)}</Link>
              <span className="sub num">{row.number}</span>
            </Th>
            <Td label={t("parties")}>
              {text(row.startup)} × {text(row.demandOwner)}
            </Td>
            <Td number label={t("award")}>
              {formatNumber(row.award)}
            </Td>
            <Td number label={t("paid")}>
              {formatNumber(row.paid)}
            </Td>
            <Td number label={t("milestones")}>
              {row.accepted} / {row.milestones}
            </Td>
            <Td label={t("state")}>
              <AgreementBadge status={row.status} />
            </Td>
            <Td label={t("next")}>
              <NextStep row={row} now={now} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NextStep({ row, now }: { row: ProjectRow; now: Date }) {
  const t = useTranslations("projects");
  const party = useTranslations("agreements.party");
  const locale = useLocale();
  if (!row.next) return t("list.none");
  const { kind, position, dueOn } = row.next;
  return (
    <div>
      {t(`todo.${kind}`, { position: position ?? 0 })}
      <span className="why">
        {party(row.next.party)}
        {dueOn && ` · ${formatDate(dateOf(dueOn), locale, now)}`}
      </span>
    </div>
  );
}

function Empty({ side }: { side: Side }) {
  const t = useTranslations("projects.list");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={
        side === "manage" && (
          <LinkButton size="s" href="/manage/calls">
            {t("toCalls")}
          </LinkButton>
        )
      }
    >
      {t(`empty.${side}`)}
    </EmptyState>
  );
}
