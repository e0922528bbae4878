"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

/** Lets all through that meet every check; the others stay, to be judged one by one. */
export function BulkScreening({ action, callId, waiting }: { action: FormAction; callId: string; waiting: number }) {
  const t = useTranslations("applications.screening");
  return (
    <ActionForm action={action} fields={{ callId }}>
      <div className="wk-bar">
        <span className="grow">{t("bulk", { waiting })}</span>
        <SubmitButton size="s" pendingLabel={t("bulkBusy")}>
          {t("bulkAct")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
