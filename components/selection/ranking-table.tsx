import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { LocalText } from "@/components/programmes/local-text";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/page-head";
import { Table, TableScroll, Td, Th } from "@/components/ui/table";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import type { RankingRow, SelectionPage } from "@/lib/selection/types";
import { OutcomeMark } from "./outcome-mark";
import { ReasonText } from "./reason-text";

/** The ranking with the reason of each place; the cut line and the reserve line are rows of their own, in words. */
export function RankingTable({ page }: { page: SelectionPage }) {
  const t = useTranslations("selection.page.ranking");
  const locale = useLocale();
  const lastSelected = page.rows.findLastIndex((row) => row.outcome === "SELECTED");
  const lastReserve = page.rows.findLastIndex((row) => row.outcome === "RESERVE");
  return (
    <Section id="h-rank" title={t("title")} note={t(page.stage.trimmed ? "noteTrimmed" : "note")}>
      {page.rows.length === 0 ? (
        <p className="small quiet">{t("empty")}</p>
      ) : (
        <TableScroll label={t("caption")}>
          <Table stack dense middle caption={t("caption")} captionHidden>
            <thead>
              <tr>
                <Th number aria-sort="ascending">
                  {t("columns.rank")}
                </Th>
                <Th>{t("columns.applicant")}</Th>
                <Th>{t("columns.owner")}</Th>
                {page.criteria.map((criterion) => (
                  <Th number key={criterion.id} style={{ whiteSpace: "normal", overflowWrap: "normal" }}>
                    <LocalText text={criterion.name} />
                    <br />
                    {criterion.maxPoints}
                  </Th>
                ))}
                <Th number>{t("columns.total")}</Th>
                <Th>{t("columns.decision")}</Th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row, index) => (
                <Fragment key={row.applicationId}>
                  <Row
                    row={row}
                    criteria={page.criteria.map(({ name, maxPoints }) =>
                      t("columns.criterion", { name: inLanguage(name, locale).text, max: maxPoints }),
                    )}
                  />
                  {index === lastSelected && <CutLine page={page} />}
                  {index === lastReserve && <ReserveLine page={page} />}
                </Fragment>
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
      {hasPassedOver(page.rows, lastSelected) && <p className="xs quiet mt-2">{t("passedOver")}</p>}
      <Pagination
        page={page.page}
        pages={page.pages}
        href={(number) => `/manage/calls/${page.call.id}/selection?page=${number}`}
      />
    </Section>
  );
}

const hasPassedOver = (rows: RankingRow[], lastSelected: number): boolean =>
  rows.slice(0, lastSelected).some((row) => row.outcome !== "SELECTED");

function Row({ row, criteria }: { row: RankingRow; criteria: string[] }) {
  const t = useTranslations("selection");
  return (
    <tr className={row.outcome === "NOT_SELECTED" ? "is-off" : undefined}>
      <Td number className="big" label={t("page.ranking.columns.rank")}>
        {row.rank ?? "–"}
      </Td>
      <Th row>
        <LocalText text={row.applicant} />
        <span className="sub">
          {row.challenge.code} · <LocalText text={row.challenge.title} />
        </span>
      </Th>
      <Td label={t("page.ranking.columns.owner")}>
        <LocalText text={row.challenge.owner} />
      </Td>
      {row.criteria.map((mean, index) => (
        <Td number key={criteria[index]} label={criteria[index]}>
          {mean ?? "–"}
        </Td>
      ))}
      <Td number className="big" label={t("page.ranking.columns.total")}>
        {row.mean ?? "–"}
      </Td>
      <Td label={t("page.ranking.columns.decision")}>
        <OutcomeMark outcome={row.outcome} rank={row.reserveRank} />
        {row.rank === null && <span className="why">{t("notRanked")}</span>}
        {row.reasons.map((reason) => (
          <span className="why" key={reason.code}>
            <ReasonText reason={reason} />
          </span>
        ))}
      </Td>
    </tr>
  );
}

function CutLine({ page }: { page: SelectionPage }) {
  const t = useTranslations("selection.page.ranking");
  const locale = useLocale();
  const { selected, award, cutLine } = page.totals;
  return (
    <LineRow columns={page.criteria.length + 5}>
      <div className="wk-cutline">
        <b>{t("cutLine", { points: cutLine ?? "–" })}</b>
        {t("cutLineNote", { count: selected, amount: formatWon(award, locale) })}
      </div>
    </LineRow>
  );
}

function ReserveLine({ page }: { page: SelectionPage }) {
  const t = useTranslations("selection.page.ranking");
  return (
    <LineRow columns={page.criteria.length + 5}>
      <div className="wk-cutline wk-cutline--soft">
        <b>{t("reserveLine")}</b>
        {t("reserveLineNote", { count: page.totals.reserves })}
      </div>
    </LineRow>
  );
}

function LineRow({ columns, children }: { columns: number; children: React.ReactNode }) {
  return (
    <tr className="wk-cutrow">
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}
