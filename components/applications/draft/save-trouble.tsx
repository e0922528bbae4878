"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/lib/platform/i18n/navigation";
import type { DraftState } from "./draft-state";

/** What keeps the text from being saved, and what the person can do; silent where all is well. */
export function SaveTrouble({ state }: { state: DraftState }) {
  const t = useTranslations("applications.draft.trouble");
  if (state.save === "signed_out" || state.save === "other_person") {
    return (
      <Alert tone="warning" role="alert" title={t(state.save === "signed_out" ? "signedOut" : "otherPerson")}>
        <p>
          {t("signedOutMore")}{" "}
          <Link href="/sign-in" target="_blank" rel="noopener">
            {t("signIn")}
          </Link>
        </p>
      </Alert>
    );
  }
  if (state.save === "closed") {
    return (
      <Alert tone="danger" role="alert" title={state.message ?? t("closed")}>
        <p>{t("closedMore")}</p>
      </Alert>
    );
  }
  if (state.save === "refused") {
    return (
      <Alert tone="danger" role="alert" title={t("refused")}>
        <p>{state.message}</p>
      </Alert>
    );
  }
  if (state.save !== "offline") return null;
  return (
    <Alert tone="warning" role="alert" title={t(state.kept ? "offline" : "offlineLost")}>
      <p>{t(state.kept ? "offlineMore" : "offlineLostMore")}</p>
    </Alert>
  );
}
