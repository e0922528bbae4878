"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

/**
 * Where it was seen, which file if one is known, and how to reach the reporter if they wish. Nothing of it is kept on the
 * device: even where something classified lies must not stay behind on one.
 */
export function ReportForm({ action }: { action: FormAction }) {
  const t = useTranslations("files.report");
  return (
    <ActionForm action={action} resetOnDone>
      <Alert tone="warning" title={t("never")}>
        <p>{t("neverMore")}</p>
      </Alert>
      <div className="mt-8">
        <Field name="place" label={t("place")} requirement="required" help={t("placeHelp")}>
          <Input maxLength={300} />
        </Field>
        <Field name="fileId" label={t("file")} requirement="optional" help={t("fileHelp")}>
          <Input maxLength={60} className="mono" autoComplete="off" />
        </Field>
        <Field name="contact" label={t("contact")} requirement="optional" help={t("contactHelp")}>
          <Input maxLength={200} />
        </Field>
      </div>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
