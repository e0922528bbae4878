"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";

/** In the place of a draft whose reader has left the startup: its text belongs to the company and is not kept here. */
export function GoneDraft() {
  const t = useTranslations("drafts.gone");
  return (
    <div className="wrap">
      <Alert tone="warning" role="alert" title={t("title")}>
        <p>{t("body")}</p>
        <LinkButton size="s" href="/startup">
          {t("home")}
        </LinkButton>
      </Alert>
    </div>
  );
}
