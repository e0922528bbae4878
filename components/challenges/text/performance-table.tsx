import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { ChallengeDraft } from "@/lib/challenges/schema";

/** What will be measured, one row each. */
export function PerformanceTable({ rows }: { rows: ChallengeDraft["performance"] }) {
  const t = useTranslations("challenges");
  if (rows.length === 0) return <p className="quiet">{t("text.empty")}</p>;
  return (
    <Table stack caption={t("text.performanceCaption")}>
      <thead>
        <tr>
          <Th>{t("text.measure")}</Th>
          <Th>{t("text.current")}</Th>
          <Th>{t("text.wanted")}</Th>
          <Th>{t("text.necessity")}</Th>
          <Th>{t("text.check")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <Th row>
              <LocalText text={row.measure} />
            </Th>
            <Td label={t("text.current")}>{row.current || "–"}</Td>
            <Td label={t("text.wanted")}>
              <b className="strong">{row.wanted || "–"}</b>
            </Td>
            <Td label={t("text.necessity")}>{t(`necessity.${row.necessity}`)}</Td>
            <Td label={t("text.check")}>{row.check || "–"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
