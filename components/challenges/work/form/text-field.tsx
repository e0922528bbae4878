"use client";

import { useTranslations } from "next-intl";
import { LocalisedField } from "@/components/programmes/call-form/parts";
import type { Localised } from "@/lib/platform/localised";

type TextPart =
  | "summary" | "background" | "need" | "environment" | "interfaces" | "support" | "facilities" | "experts"
  | "infrastructure" | "dualUse" | "budgetNote"; // prettier-ignore

type Props = {
  part: TextPart;
  value: Localised;
  limit: number;
  /** It may stay empty also when the challenge is submitted. */
  spare?: boolean;
};

/** One long text of a challenge in both languages, with its help. */
export function TextField({ part, value, limit, spare }: Props) {
  const t = useTranslations("challenges.form");
  return (
    <LocalisedField
      name={`content.${part}`}
      label={t(part)}
      value={value}
      limit={limit}
      long
      help={t(`${part}Help`)}
      requirement={spare ? "optional" : "required"}
    />
  );
}
