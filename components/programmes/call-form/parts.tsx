"use client";

import { useTranslations } from "next-intl";
import { useContext, useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field, type Requirement } from "@/components/ui/field";
import { FormContext, useTypedRows } from "@/components/ui/form-context";
import { Input, Select } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { Localised } from "@/lib/platform/localised";

/** A part of the form under its own heading. */
export function Part({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="form-part" aria-labelledby={`p-${id}`}>
      <h2 id={`p-${id}`}>{title}</h2>
      {note && <p className="quiet">{note}</p>}
      {children}
    </section>
  );
}

/** A text in both languages, side by side: Korean is required, English may be left empty. */
export function LocalisedField({
  name,
  label,
  value,
  limit,
  help,
  long,
  requirement = "required",
}: {
  name: string;
  label: string;
  value: Localised;
  limit: number;
  help?: ReactNode;
  long?: boolean;
  requirement?: Requirement;
}) {
  const t = useTranslations("programmes.manage.form");
  const control = (text: string | undefined, lang: "ko" | "en") =>
    long ? (
      <Textarea defaultValue={text ?? ""} limit={limit} lang={lang} />
    ) : (
      <Input defaultValue={text ?? ""} lang={lang} />
    );
  return (
    <div className="pair">
      <Field name={`${name}.ko`} label={t("inKorean", { label })} requirement={requirement} help={help}>
        {control(value.ko, "ko")}
      </Field>
      <Field name={`${name}.en`} label={t("inEnglish", { label })} requirement="optional">
        {control(value.en, "en")}
      </Field>
    </div>
  );
}

/** A short control in a grid of several. */
export function Short({
  name,
  label,
  value,
  unit,
  requirement = "required",
  help,
}: {
  name: string;
  label: string;
  value: string;
  unit?: string;
  requirement?: Requirement;
  help?: ReactNode;
}) {
  return (
    <Field name={name} label={unit ? `${label} (${unit})` : label} requirement={requirement} help={help}>
      <Input defaultValue={value} inputMode="numeric" className="num" autoComplete="off" />
    </Field>
  );
}

export function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: [string, string][];
}) {
  return (
    <Field name={name} label={label}>
      <Select defaultValue={value}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/**
 * A list of which rows are added and taken away; names are counted by place, so that none is left out. `name` stands
 * before the place. What had been typed comes back in as many rows.
 */
export function Rows<Row>({
  name,
  legend,
  help,
  rows,
  empty,
  max,
  addLabel,
  children,
}: {
  name: string;
  legend: string;
  help?: ReactNode;
  rows: Row[];
  empty: Row;
  max: number;
  addLabel: string;
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
        {entries.map(({ row, key, added }, index) => (
          <li key={key} className="rows__row">
            <span className="rows__n num" aria-hidden="true">
              {index + 1}
            </span>
            <div className="rows__body">
              {/* An added row is empty, whatever once stood in its place. */}
              <FormContext value={added ? { ...form, typed: undefined } : form}>{children(row, index)}</FormContext>
            </div>
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
        ))}
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
