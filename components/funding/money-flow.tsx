import { useLocale, useTranslations } from "next-intl";
import { BarRow, BarRows } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { Table, Td, Th } from "@/components/ui/table";
import { moneyOf } from "@/lib/funding/rules";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { formatPercent, formatWon, formatWonFormal } from "@/lib/platform/i18n/format-number";
import type { TrancheStatus } from "@/lib/platform/db/generated/enums";

type Props = { tranches: readonly { amount: bigint; status: TrancheStatus }[]; now: Date };

/** Award, approved and paid on one scale, and the same numbers as a table. */
export function MoneyFlow({ tranches, now }: Props) {
  const t = useTranslations("funding.flow");
  const locale = useLocale();
  const { award, requested, approved, paid } = moneyOf(tranches);
  const share = (won: bigint) => formatPercent(award === 0n ? 0 : Number(won) / Number(award));
  // Only Korean has a formal writing apart from the figure beside it.
  const formal = locale === "ko" ? formatWonFormal(award, locale) : undefined;
  const rows = [
    { key: "award", won: award, tone: "f4s" as const, note: formal },
    ...(requested > 0n ? [{ key: "requested", won: requested, tone: "f1s" as const, note: t("requestedNote") }] : []),
    { key: "approved", won: approved, tone: "f1" as const, note: t("approvedNote") },
    { key: "paid", won: paid, tone: "f2" as const, note: t("paidNote", { share: share(paid) }) },
  ];
  return (
    <figure className="wk-chart">
      <p className="small quiet" style={{ marginBottom: "0.75rem" }}>
        {t("note", { award: formatWon(award, locale), date: formatDateTime(now, locale, now) })}
      </p>
      <BarRows labelWidth="10.5rem" valueWidth="8.5rem">
        {rows.map(({ key, won, tone, note }) => (
          <BarRow
            key={key}
            label={<b>{t(key)}</b>}
            note={note}
            value={Number(won)}
            max={Number(award)}
            text={formatWon(won, locale)}
            tone={tone}
          />
        ))}
      </BarRows>
      <details className="wk-data">
        <summary>
          <Icon name="right" className="wk-ic" />
          <span>{t("table")}</span>
        </summary>
        <div className="wk-data__body">
          <Table caption={t("caption")} captionHidden dense>
            <thead>
              <tr>
                <Th>{t("column")}</Th>
                <Th number>{t("amount")}</Th>
                <Th number>{t("share")}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, won }) => (
                <tr key={key}>
                  <Th row>{t(key)}</Th>
                  <Td number>{formatWon(won, locale)}</Td>
                  <Td number>{share(won)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </figure>
  );
}
