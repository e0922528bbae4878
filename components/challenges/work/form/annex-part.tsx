"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalisedField, Part } from "@/components/programmes/call-form/parts";
import { noAnnex, type Annex } from "@/lib/challenges/schema/annex";

/** What only verified startups read, and the terms that they accept first. */
export function AnnexPart({ annex, remark }: { annex: Annex | null; remark: ReactNode }) {
  const t = useTranslations("challenges.form");
  const { text, terms } = annex ?? noAnnex;
  return (
    <Part id="annex" title={t("annex")} note={t("annexNote")}>
      {remark}
      <LocalisedField
        name="annex.text"
        label={t("annexText")}
        value={text}
        limit={8000}
        long
        help={t("annexTextHelp")}
        requirement="optional"
      />
      <LocalisedField
        name="annex.terms"
        label={t("annexTerms")}
        value={terms}
        limit={4000}
        long
        help={t("annexTermsHelp")}
        requirement="optional"
      />
    </Part>
  );
}
