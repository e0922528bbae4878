import { useLocale, useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Table, TableScroll, Td, Th } from "@/components/ui/table";
import { budgetTotals, rowTotal } from "@/lib/applications/rules/rows";
import type { AnswerRow } from "@/lib/applications/schema/answers";
import { formatNumber } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import { columnsOf, sourceLabels, sourcesOf } from "@/lib/programmes/rules/form-columns";
import type { RowField } from "@/lib/programmes/schema/form-definition";
import { BudgetRules } from "./budget-rules";
import { SingleText } from "./single-text";

type Budget = RowField & { type: "budget" };

/** The rows of an answer to read; on a phone each row is a block. */
export function RowsTable({ field, rows }: { field: RowField; rows: readonly AnswerRow[] }) {
  return field.type === "budget" ? <BudgetTable field={field} rows={rows} /> : <PlainRows field={field} rows={rows} />;
}

function PlainRows({ field, rows }: { field: RowField; rows: readonly AnswerRow[] }) {
  const t = useTranslations("applications.rows");
  const locale = useLocale();
  const columns = columnsOf(field);
  const caption = t("table", { label: inLanguage(field.label, locale).text });
  const isNumber = (type: string) => type === "number" || type === "money";
  return (
    <TableScroll label={caption}>
      <Table caption={caption} captionHidden stack dense className="rowtable">
        <thead>
          <tr>
            {columns.map((column) => (
              <Th key={column.id} number={isNumber(column.type)}>
                <LocalText text={column.label} />
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => {
                const text = row[column.id] ?? "";
                return (
                  <Td key={column.id} label={inLanguage(column.label, locale).text} number={isNumber(column.type)}>
                    {text.trim() === "" ? "–" : <SingleText field={column} answer={text} />}
                  </Td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function BudgetTable({ field, rows }: { field: Budget; rows: readonly AnswerRow[] }) {
  const t = useTranslations("applications.rows");
  const locale = useLocale();
  const sources = sourcesOf(field);
  const totals = budgetTotals(field, rows);
  const name = (source: (typeof sources)[number]) => inLanguage(sourceLabels[source], locale).text;
  const amount = (won: bigint | string | undefined) => (won === undefined ? "–" : formatNumber(BigInt(won)));
  const typed = (text: string | undefined) => (text !== undefined && /^\d+$/.test(text) ? amount(text) : (text ?? "–"));
  const caption = t("budgetCaption", { label: inLanguage(field.label, locale).text });
  return (
    <>
      <TableScroll label={caption}>
        <Table caption={caption} captionHidden stack dense className="rowtable">
          <thead>
            <tr>
              <Th>{t("category")}</Th>
              {sources.map((source) => (
                <Th number key={source}>
                  {name(source)} ({t("won")})
                </Th>
              ))}
              <Th number>{t("sum")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <Th row>
                  <CategoryName field={field} value={row.category} />
                  {row.basis && <span className="sub">{row.basis}</span>}
                </Th>
                {sources.map((source) => (
                  <Td number key={source} label={`${name(source)} (${t("won")})`}>
                    {typed(row[source])}
                  </Td>
                ))}
                <Td number label={`${t("sum")} (${t("won")})`}>
                  <b className="strong">{amount(rowTotal(field, row))}</b>
                </Td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <Th row>{t("sum")}</Th>
              {sources.map((source) => (
                <Td number key={source} label={`${name(source)} (${t("won")})`}>
                  {amount(totals.bySource[source])}
                </Td>
              ))}
              <Td number label={`${t("total")} (${t("won")})`}>
                <b className="strong">{amount(totals.all)}</b>
              </Td>
            </tr>
          </tfoot>
        </Table>
      </TableScroll>
      <BudgetRules field={field} rows={rows} />
    </>
  );
}

function CategoryName({ field, value }: { field: Budget; value: string | undefined }) {
  const category = field.categories.find((option) => option.value === value);
  return category ? <LocalText text={category.label} /> : value;
}
