"use client";

import { useTranslations } from "next-intl";

type Props = {
  id: string;
  label: string;
  minimum: number;
  maximum: number;
  value: string;
  onChange: (text: string) => void;
};

/** A comment with how much of the least length is there. Passed on to the applicant without a name. */
export function CommentField({ id, label, minimum, maximum, value, onChange }: Props) {
  const t = useTranslations("evaluation.sheet");
  const count = [...value.trim()].length;
  return (
    <>
      <label className="field__label small" htmlFor={id}>
        {label} <span className="req">{t("commentRequired", { minimum })}</span>
      </label>
      <textarea
        className="textarea"
        id={id}
        maxLength={maximum}
        aria-describedby={`${id}-help`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="field__foot xs">
        <span id={`${id}-help`}>{t("commentHelp")}</span>
        <span className={count >= minimum ? "counter t-success" : "counter"}>
          {count >= minimum ? t("counterMet", { count, minimum }) : t("counter", { count })}
        </span>
      </div>
    </>
  );
}
