"use client";

import { useLocale, useTranslations } from "next-intl";
import { useContext, useState, type ReactNode } from "react";
import { FormContext } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { inLanguage, type Localised } from "@/lib/platform/localised";

/** What a folded row says of itself: a text that names it, and what stands beside it. */
export type Fold<Row> = {
  /** The end of the name of the two fields whose text, in the reader's language, names the row. */
  field: string;
  title: (row: Row) => Localised;
  beside?: {
    field: string;
    value: (row: Row) => string;
    words: (value: string) => string;
  };
};

/** A row of one line that opens to its fields. Closed fields are sent like open ones. */
export function FoldedRow<Row>({
  name,
  number,
  row,
  fold,
  added,
  children,
}: {
  name: string;
  number: number;
  row: Row;
  fold: Fold<Row>;
  added: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("programmes.manage.form");
  const { refusals, typed } = useContext(FormContext);
  const { beside } = fold;
  const named = `${name}.${fold.field}`;
  const told = `${name}.${beside?.field}`;
  const was = (field: string) => (added ? undefined : typed?.[field]?.toString());
  const [texts, setTexts] = useState(() => {
    const { ko, en } = fold.title(row);
    return { ko: was(`${named}.ko`) ?? ko, en: was(`${named}.en`) ?? en };
  });
  const title = inLanguage(texts, useLocale());
  const [value, setValue] = useState(() => was(told) ?? beside?.value(row) ?? "");
  const errors = refusals.filter(({ field }) => field?.startsWith(`${name}.`)).length;
  return (
    <details
      className="rows__fold"
      open={added || errors > 0}
      onChange={({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        if (target.name === `${named}.ko`) setTexts({ ...texts, ko: target.value });
        if (target.name === `${named}.en`) setTexts({ ...texts, en: target.value });
        if (target.name === told) setValue(target.value);
      }}
    >
      <summary>
        <span className="rows__n num">{number}</span>
        {title.text === "" ? (
          <span className="quiet">{t("unnamed")}</span>
        ) : (
          <span lang={title.locale}>{title.text}</span>
        )}
        {errors > 0 ? (
          <em className="t-danger">{t("errors", { count: errors })}</em>
        ) : (
          <span className="quiet num">{beside && value !== "" && beside.words(value)}</span>
        )}
        <Icon name="down" />
      </summary>
      <div className="rows__body">{children}</div>
    </details>
  );
}
