"use client";

import { useLocale, useTranslations } from "next-intl";
import { Table, TableScroll, Td, Th } from "@/components/ui/table";
import { budgetTotals, rowTotal } from "@/lib/applications/rules/rows";
import type { AnswerRow } from "@/lib/applications/schema/answers";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import { columnsOf, sourceLabels, sourcesOf } from "@/lib/programmes/rules/form-columns";
import type { RowField } from "@/lib/programmes/schema/form-definition";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import { BudgetRules } from "../budget-rules";
import { CellControl } from "./cell-control";

type Props = {
  field: RowField & { type: "budget" };
  rows: AnswerRow[];
  /** What is wrong with a cell, by its row (from 1) and column. */
  errorAt: (row: number, column: string) => string | undefined;
  onChange: (rows: AnswerRow[]) => void;
};

/** Every cost category as a row, each source as a column, with the sums and what the call asks of them. */
export function BudgetField({ field, rows, errorAt, onChange }: Props) {
  const t = useTranslations("applications.rows");
  const locale = useLocale();
  const caption = t("budgetCaption", { label: inLanguage(field.label, locale).text });
  const shown = rowOfEach(field, rows);
  const totals = budgetTotals(field, shown);
  const columns = columnsOf(field);
  const titled = (source: keyof typeof sourceLabels) => inLanguage(sourceLabels[source], locale).text;
  const change = (index: number, column: string, text: string) =>
    onChange(shown.map((row, at) => (at === index ? { ...row, [column]: text } : row)));

  function cell(index: number, category: string, column: TableColumn | undefined, title: string) {
    if (!column) return null;
    return (
      <CellControl
        id={`f-${field.id}-${index + 1}-${column.id}`}
        name={t("budgetCell", { category, column: title })}
        column={column}
        text={shown[index]?.[column.id] ?? ""}
        error={errorAt(index + 1, column.id)}
        placeholder={title}
        onChange={(text) => change(index, column.id, text)}
      />
    );
  }
  const columnOf = (id: string) => columns.find((column) => column.id === id);

  return (
    <>
      <TableScroll label={caption}>
        <Table caption={caption} captionHidden stack className="budget">
          <thead>
            <tr>
              <Th>{t("category")}</Th>
              {sourcesOf(field).map((source) => (
                <Th number key={source}>
                  {titled(source)}
                </Th>
              ))}
              <Th number>{t("sum")}</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => {
              const category = categoryName(field, row, locale);
              const basis = columnOf("basis");
              return (
                <tr key={row.category}>
                  <Th row>
                    {category}
                    {basis && cell(index, category, basis, inLanguage(basis.label, locale).text)}
                  </Th>
                  {sourcesOf(field).map((source) => (
                    <Td number key={source} label={titled(source)}>
                      {cell(index, category, columnOf(source), titled(source))}
                    </Td>
                  ))}
                  <Td number className="sum" label={t("sum")}>
                    {formatWon(rowTotal(field, row), locale)}
                  </Td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <Th row>{t("sum")}</Th>
              {sourcesOf(field).map((source) => (
                <Td number key={source} label={titled(source)}>
                  {formatWon(totals.bySource[source] ?? 0n, locale)}
                </Td>
              ))}
              <Td number label={t("total")}>
                {formatWon(totals.all, locale)}
              </Td>
            </tr>
          </tfoot>
        </Table>
      </TableScroll>
      <BudgetRules field={field} rows={shown} />
    </>
  );
}

/** One row per category in the order of the form; rows of categories that are no longer asked for stay behind them. */
function rowOfEach(field: Props["field"], rows: readonly AnswerRow[]): AnswerRow[] {
  const known = field.categories.map((category) => category.value);
  const own = known.map((value) => rows.find((row) => row.category === value) ?? { category: value });
  return [...own, ...rows.filter((row) => !known.includes(row.category ?? ""))];
}

function categoryName(field: Props["field"], row: AnswerRow, locale: string): string {
  const category = field.categories.find((option) => option.value === row.category);
  return category ? inLanguage(category.label, locale).text : (row.category ?? "");
}
