"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { useTyped } from "@/components/ui/form-context";
import { Select } from "@/components/ui/input";
import { inLanguage } from "@/lib/platform/localised";
import type { Wording } from "@/lib/programmes/rules/wording";
import { LocalisedField } from "../call-form/parts";
import { Rows } from "../call-form/rows";

/** Corrections of single texts of criteria and form: which one, and how it is to read. */
export function WordingRows({ wording }: { wording: Wording }) {
  const t = useTranslations("programmes.amendments");
  return (
    <Rows
      name="corrections"
      legend={t("corrections")}
      rows={[]}
      empty={undefined}
      max={50}
      addLabel={t("addCorrection")}
    >
      {(_, index) => <Correction name={`corrections.${index}`} wording={wording} />}
    </Rows>
  );
}

/** The new text begins as the one that was chosen. */
function Correction({ name, wording }: { name: string; wording: Wording }) {
  const t = useTranslations("programmes.amendments");
  const [typed = ""] = useTyped(`${name}.place`) ?? [];
  const [place, setPlace] = useState(typed);
  const text = wording[place];
  return (
    <>
      <Field name={`${name}.place`} label={t("place")} requirement="required">
        <Select value={place} onChange={(event) => setPlace(event.target.value)}>
          <option value="">{t("choosePlace")}</option>
          <Places of="criteria" wording={wording} />
          <Places of="form" wording={wording} />
        </Select>
      </Field>
      {text && <LocalisedField key={place} name={name} label={t("corrected")} value={text} limit={3000} long />}
    </>
  );
}

const LONGEST = 70;

/** The texts themselves, by which an officer knows them. */
function Places({ of, wording }: { of: "criteria" | "form"; wording: Wording }) {
  const t = useTranslations("programmes.amendments");
  const locale = useLocale();
  return (
    <optgroup label={t(`places.${of}`)}>
      {Object.entries(wording)
        .filter(([place]) => place.startsWith(`${of}.`))
        .map(([place, words]) => {
          const { text } = inLanguage(words, locale);
          return (
            <option key={place} value={place}>
              {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
            </option>
          );
        })}
    </optgroup>
  );
}
