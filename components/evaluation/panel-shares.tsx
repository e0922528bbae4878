import { useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { BarRow, BarRows, ChartFigure } from "@/components/ui/bar";
import { Table, Td, Th } from "@/components/ui/table";
import { panelGuide, type Shares } from "@/lib/evaluation/rules/panel";
import { formatPercent } from "@/lib/platform/i18n/format-number";

/** The panel against the guides: bars with a tick, and the same as a table. */
export function PanelShares({ shares }: { shares: Shares }) {
  const t = useTranslations("evaluation.panels.shares");
  const share = (part: number) => (shares.members === 0 ? 0 : part / shares.members);
  const ratio = (part: number) => t("ratio", { part, whole: shares.members, percent: formatPercent(share(part), 0) });
  const rows = [
    { key: "market", value: share(shares.market), max: 1, tick: panelGuide.marketShare, text: ratio(shares.market), met: shares.marketMet, guide: t("guideMarket") },
    { key: "women", value: share(shares.women), max: 1, tick: panelGuide.womenShare, text: ratio(shares.women), met: shares.womenMet, guide: t("guideWomen") },
    { key: "size", value: shares.members, max: 10, tick: panelGuide.minMembers, text: t("people", { count: shares.members }), met: shares.sizeMet, guide: t("guideSize") },
  ] as const; // prettier-ignore
  const mark = (met: boolean) => (
    <StateMark tone={met ? "ok" : "warn"} icon={met ? "check" : "alert"}>
      {t(met ? "met" : "unmet")}
    </StateMark>
  );
  const table = (
    <Table dense caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <Th>{t("columns.item")}</Th>
          <Th number>{t("columns.actual")}</Th>
          <Th>{t("columns.guide")}</Th>
          <Th>{t("columns.state")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <Th row>{t(row.key)}</Th>
            <Td number>{row.text}</Td>
            <Td>{row.guide}</Td>
            <Td>{mark(row.met)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
  return (
    <ChartFigure title={t("title")} note={t("note")} tableLabel={t("caption")} table={table}>
      <BarRows labelWidth="10rem" valueWidth="14rem">
        {rows.map((row) => (
          <BarRow
            key={row.key}
            label={t(row.key)}
            note={row.guide}
            value={row.value}
            max={row.max}
            tick={row.tick}
            tone={row.met ? "f2" : "f3"}
            text={
              <>
                {row.text} {mark(row.met)}
              </>
            }
          />
        ))}
      </BarRows>
    </ChartFigure>
  );
}
