"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, TableScroll, Td, Th } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { isFilled } from "@/lib/applications/rules/rows";
import type { AnswerRow } from "@/lib/applications/schema/answers";
import { inLanguage } from "@/lib/platform/localised";
import { columnsOf } from "@/lib/programmes/rules/form-columns";
import type { RowField } from "@/lib/programmes/schema/form-definition";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import { CellControl } from "./cell-control";

type Props = {
  field: Exclude<RowField, { type: "budget" }>;
  rows: AnswerRow[];
  /** What is wrong with a cell, by its row (from 1) and column. */
  errorAt: (row: number, column: string) => string | undefined;
  onChange: (rows: AnswerRow[]) => void;
};

/** Rows that are added and taken away: a table of the form's own columns, or the members of a team. */
export function RowsField({ field, rows, errorAt, onChange }: Props) {
  const t = useTranslations("applications.rows");
  const locale = useLocale();
  const label = inLanguage(field.label, locale).text;
  const columns = columnsOf(field);
  const shown = padded(rows, Math.max(1, field.minRows));
  const keys = useRowKeys(shown.length);
  const toast = useToast();
  // What is offered to be put back comes into the rows as they are by then.
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const add = useRef<HTMLButtonElement>(null);
  const titled = (column: TableColumn) => {
    const unit = column.type === "money" ? t("won") : column.type === "number" && column.unit ? inLanguage(column.unit, locale).text : ""; // prettier-ignore
    const title = inLanguage(column.label, locale).text;
    return unit ? `${title} (${unit})` : title;
  };
  const change = (index: number, column: string, text: string) =>
    onChange(shown.map((row, at) => (at === index ? { ...row, [column]: text } : row)));
  const offerBack = (index: number, row: AnswerRow) =>
    toast({
      message: t("removedRow", { row: index + 1 }),
      undo: {
        label: t("undo"),
        onUndo: () => {
          keys.renew();
          onChange(latest.current.toSpliced(index, 0, row));
        },
      },
    });

  return (
    <>
      <TableScroll label={t("table", { label })}>
        <Table caption={t("table", { label })} captionHidden stack middle className="rowtable rowtable--edit">
          <thead>
            <tr>
              {columns.map((column) => (
                <Th key={column.id} className={`col--${isLong(column) ? "long" : column.type}`}>
                  {titled(column)}
                  {column.required && <span className="req">{t("required")}</span>}
                </Th>
              ))}
              <Th>
                <span className="sr">{t("manage")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={keys.of(index)}>
                {columns.map((column) => (
                  <Td key={column.id} label={column.required ? `${titled(column)} · ${t("required")}` : titled(column)}>
                    <CellControl
                      id={`f-${field.id}-${index + 1}-${column.id}`}
                      name={t("cell", { row: index + 1, column: titled(column) })}
                      column={column}
                      text={row[column.id] ?? ""}
                      error={errorAt(index + 1, column.id)}
                      onChange={(text) => change(index, column.id, text)}
                    />
                  </Td>
                ))}
                <Td className="rowtable__act">
                  <Button
                    size="xs"
                    icon="trash"
                    aria-label={t("removeRow", { label, row: index + 1 })}
                    onClick={() => {
                      keys.remove(index);
                      onChange(shown.toSpliced(index, 1));
                      // The button goes with its row; the one that stays is next in order.
                      add.current?.focus();
                      if (isFilled(field, row)) offerBack(index, row);
                    }}
                  >
                    {t("remove")}
                  </Button>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
      <div className="row rowtable__foot">
        <Button
          ref={add}
          size="s"
          icon="plus"
          aria-disabled={shown.length >= field.maxRows || undefined}
          aria-describedby={`f-${field.id}-rows`}
          onClick={() => shown.length < field.maxRows && onChange([...shown, {}])}
        >
          {t(field.type === "team" ? "addMember" : "addRow")}
        </Button>
        <span className="small quiet" id={`f-${field.id}-rows`}>
          {t("limits", { minimum: field.minRows, maximum: field.maxRows })}
        </span>
      </div>
    </>
  );
}

/** What needs more room than its neighbours. */
const isLong = (column: TableColumn): boolean => column.type === "short_text" && column.maxLength >= 100;

/** As many empty rows behind the typed ones as the form asks for at least. */
const padded = (rows: AnswerRow[], least: number): AnswerRow[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, least - rows.length) }, () => ({})),
];

/** Keys that stay with their rows when one before them goes: an amount being typed must not slip into another row. */
function useRowKeys(count: number) {
  const [{ kept, generation }, setKeys] = useState<{ kept: string[]; generation: number }>({ kept: [], generation: 0 });
  const of = (index: number): string => kept[index] ?? `${generation}-${index}`;
  const remove = (index: number): void => {
    const all = Array.from({ length: count }, (_, at) => of(at));
    setKeys({ kept: all.filter((_, at) => at !== index), generation: generation + 1 });
  };
  const renew = (): void => setKeys((current) => ({ kept: [], generation: current.generation + 1 }));
  return { of, remove, renew };
}
