import { useLocale, useTranslations } from "next-intl";
import { AgreementBadge } from "@/components/projects/project-state";
import { LinkButton } from "@/components/ui/button";
import { Table, Td, Th } from "@/components/ui/table";
import type { SelectedList, SelectedRow } from "@/lib/agreements/types";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";

/** The selected projects of a call, each with its agreement or the way to prepare one. */
export function SelectedTable({ list }: { list: SelectedList }) {
  const t = useTranslations("agreements.selected");
  const locale = useLocale();
  return (
    <Table caption={t("caption")} dense stack middle>
      <thead>
        <tr>
          <Th number>{t("rank")}</Th>
          <Th>{t("project")}</Th>
          <Th number>{t("award")}</Th>
          <Th>{t("agreement")}</Th>
          <Th>{t("action")}</Th>
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <tr key={row.applicationId}>
            <Td number label={t("rank")}>
              {row.rank ?? "–"}
            </Td>
            <Th row>
              {inLanguage(row.startup, locale).text} × {inLanguage(row.demandOwner, locale).text}
              <span className="sub">
                {inLanguage(row.title, locale).text} · {row.challengeCode}
              </span>
            </Th>
            <Td number label={t("award")}>
              {formatWon(row.award, locale)}
            </Td>
            <Td label={t("agreement")}>
              {row.agreement ? (
                <div>
                  <AgreementBadge status={row.agreement.status} />{" "}
                  <span className="num nw">{row.agreement.number}</span>
                </div>
              ) : (
                t("none")
              )}
            </Td>
            <Td label={t("action")}>
              <RowAction row={row} callId={list.call.id} mayPrepare={list.mayPrepare} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RowAction({ row, callId, mayPrepare }: { row: SelectedRow; callId: string; mayPrepare: boolean }) {
  const t = useTranslations("agreements.selected");
  const locale = useLocale();
  if (row.agreement) {
    const { id, number } = row.agreement;
    return (
      <LinkButton size="xs" href={`/manage/projects/${id}`} aria-label={t("openOf", { number })}>
        {t("open")}
      </LinkButton>
    );
  }
  if (!mayPrepare) return "–";
  const name = inLanguage(row.startup, locale).text;
  return (
    <LinkButton
      size="xs"
      variant="primary"
      href={`/manage/calls/${callId}/agreements/${row.applicationId}`}
      aria-label={t("prepareOf", { name })}
    >
      {t("prepare")}
    </LinkButton>
  );
}
