"use client";

import { useTranslations } from "next-intl";
import { useContext, useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormContext, useTypedRows } from "@/components/ui/form-context";
import { FoldedRow, type Fold } from "./folded-row";

/**
 * A list of which rows are added and taken away; names are counted by place, so that none is left out. `name` stands
 * before the place. What had been typed comes back in as many rows. With `fold` a row that is there already shows one
 * line until it is opened; a new one, and one with an error, is open.
 */
export function Rows<Row>({
  name,
  legend,
  help,
  rows,
  empty,
  max,
  addLabel,
  fold,
  children,
}: {
  name: string;
  legend: string;
  help?: ReactNode;
  rows: Row[];
  empty: Row;
  max: number;
  addLabel: string;
  fold?: Fold<Row>;
  children: (row: Row, index: number) => ReactNode;
}) {
  const t = useTranslations("programmes.manage.form");
  const form = useContext(FormContext);
  const count = useTypedRows(name) ?? rows.length;
  const next = useRef(count);
  const [entries, setEntries] = useState(() =>
    Array.from({ length: count }, (_, key) => ({ row: rows[key] ?? empty, key, added: false })),
  );
  return (
    <fieldset className="rows">
      <legend className="field__label">{legend}</legend>
      {help && <p className="help">{help}</p>}
      <ol className="rows__list">
        {entries.map(({ row, key, added }, index) => {
          // An added row is empty, whatever once stood in its place.
          const body = (
            <FormContext value={added ? { ...form, typed: undefined } : form}>{children(row, index)}</FormContext>
          );
          return (
            <li key={key} className="rows__row" data-row={`${legend} ${index + 1}`}>
              {fold ? (
                <FoldedRow name={`${name}.${index}`} number={index + 1} row={row} fold={fold} added={added}>
                  {body}
                </FoldedRow>
              ) : (
                <>
                  <span className="rows__n num" aria-hidden="true">
                    {index + 1}
                  </span>
                  <div className="rows__body">{body}</div>
                </>
              )}
              <Button
                size="s"
                variant="text"
                icon="trash"
                aria-label={t("removeRow", { legend, number: index + 1 })}
                onClick={() => setEntries(entries.filter((entry) => entry.key !== key))}
              >
                {t("remove")}
              </Button>
            </li>
          );
        })}
      </ol>
      {entries.length < max && (
        <Button
          size="s"
          icon="plus"
          onClick={() => {
            const key = next.current;
            next.current += 1;
            setEntries([...entries, { row: empty, key, added: true }]);
          }}
        >
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
