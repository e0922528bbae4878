"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field, type Requirement } from "@/components/ui/field";
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
