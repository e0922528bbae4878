import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { DateText } from "@/components/ui/date-text";
import { Table, Td, Th } from "@/components/ui/table";
import { Link } from "@/lib/platform/i18n/navigation";
import type { PublicResult, PublicResultHead } from "@/lib/selection/types";

/** Calls with published results. */
export function ResultsTable({ rows, now }: { rows: PublicResultHead[]; now: Date }) {
  const t = useTranslations("selection.public");
  return (
    <Table stack caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <Th>{t("columns.call")}</Th>
          <Th>{t("columns.programme")}</Th>
          <Th number>{t("columns.selected")}</Th>
          <Th>{t("columns.publishedAt")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.callCode}>
            <Th row>
              <Link href={`/results/${row.callCode}`}>
                <LocalText text={row.title} />
              </Link>
              <span className="sub">{row.callCode}</span>
            </Th>
            <Td label={t("columns.programme")}>
              <LocalText text={row.programme} />
            </Td>
            <Td number label={t("columns.selected")}>
              {t("count", { count: row.selected })}
            </Td>
            <Td label={t("columns.publishedAt")} className="nw">
              <DateText value={row.publishedAt} now={now} kind="time" />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The selected ones of a call. */
export function SelectedTable({ rows }: { rows: PublicResult["rows"] }) {
  const t = useTranslations("selection.public");
  return (
    <Table stack caption={t("callCaption")} captionHidden>
      <thead>
        <tr>
          <Th>{t("callColumns.challenge")}</Th>
          <Th>{t("callColumns.startup")}</Th>
          <Th>{t("callColumns.owner")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.challengeCode}-${row.startup.ko}`}>
            <Th row>
              <Link href={`/challenges/${row.challengeCode}`}>
                <LocalText text={row.challengeTitle} />
              </Link>
              <span className="sub">{row.challengeCode}</span>
            </Th>
            <Td label={t("callColumns.startup")}>
              <LocalText text={row.startup} />
            </Td>
            <Td label={t("callColumns.owner")}>
              <LocalText text={row.owner} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
