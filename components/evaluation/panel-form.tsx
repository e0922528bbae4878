"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

/** Makes the panel of the call's stage. */
export function PanelForm({ callId, action }: { callId: string; action: FormAction }) {
  const t = useTranslations("evaluation.panels.form");
  return (
    <ActionForm action={action} keep={`panel-new:${callId}`} style={{ maxWidth: "32rem" }} fields={{ callId }}>
      <Field name="name.ko" label={t("nameKo")} requirement="required">
        <Input maxLength={60} />
      </Field>
      <Field name="name.en" label={t("nameEn")} requirement="optional">
        <Input maxLength={60} lang="en" />
      </Field>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
