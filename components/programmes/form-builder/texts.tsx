"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { Localised } from "@/lib/platform/localised";

type Props = { name: string; label: string; value: Localised | undefined; onChange: (value: Localised) => void };

/** A text in both languages; English may be left empty and shows as Korean then. */
export function Texts({
  name,
  label,
  value,
  long,
  optional,
  onChange,
}: Props & { long?: boolean; optional?: boolean }) {
  const t = useTranslations("builder");
  const text = value ?? { ko: "" };
  const control = (lang: "ko" | "en") => {
    const props = {
      lang,
      value: text[lang] ?? "",
      onChange: (event: { target: { value: string } }) => onChange(withText(text, lang, event.target.value)),
    };
    return long ? <Textarea rows={2} className="textarea--low" {...props} /> : <Input {...props} />;
  };
  return (
    <div className="pair">
      <Field name={`${name}.ko`} label={t("inKorean", { label })} requirement={optional ? "optional" : "required"}>
        {control("ko")}
      </Field>
      <Field name={`${name}.en`} label={t("inEnglish", { label })} requirement="optional">
        {control("en")}
      </Field>
    </div>
  );
}

/** The same in one line of a list; the names of the controls contain the line's. */
export function LineTexts({ name, label, value, onChange }: Props) {
  const t = useTranslations("builder");
  return (["ko", "en"] as const).map((lang) => (
    <Input
      key={lang}
      small
      id={`${name}-${lang}`}
      lang={lang}
      aria-label={t(lang === "ko" ? "inKorean" : "inEnglish", { label })}
      placeholder={t(lang === "ko" ? "korean" : "english")}
      value={value?.[lang] ?? ""}
      onChange={(event) => onChange(withText(value ?? { ko: "" }, lang, event.target.value))}
    />
  ));
}

/** An empty English text is none; a text without any Korean and English too, where it may be left out. */
function withText(value: Localised, lang: "ko" | "en", typed: string): Localised {
  const { ko, en } = lang === "ko" ? { ...value, ko: typed } : { ...value, en: typed };
  return en ? { ko, en } : { ko };
}

/** For texts that may be left out altogether. */
export const orNothing = (value: Localised): Localised | undefined => (value.ko || value.en ? value : undefined);
