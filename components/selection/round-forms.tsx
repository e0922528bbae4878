"use client";

import { useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";

type Amounts = { selected: number; reserves: number; amount: string };

/** The officer proposes with the minutes; after a return, again. The sentence names numbers and consequence. */
export function ProposeForm({
  callId,
  version,
  minutes,
  totals,
  action,
}: {
  callId: string;
  version: number | undefined;
  minutes: string;
  totals: Amounts;
  action: FormAction;
}) {
  const t = useTranslations("selection.page.decision");
  return (
    <ActionForm action={action} keep={`selection-minutes:${callId}`} fields={{ callId, version }}>
      <Field name="minutes" label={t("minutes")} requirement="required" help={t("minutesHelp")}>
        <Textarea rows={6} limit={5000} defaultValue={minutes} />
      </Field>
      <p className="small mt-4">{t("propose.body", totals)}</p>
      <div className="form-actions" style={{ marginTop: "0.75rem" }}>
        <SubmitButton pendingLabel={t("propose.pending")}>
          {t(version === undefined ? "propose.submit" : "propose.again")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The approver confirms or sends back. */
export function DecideForms({
  roundId,
  version,
  totals,
  confirm,
  sendBack,
}: {
  roundId: string;
  version: number;
  totals: Amounts;
  confirm: FormAction;
  sendBack: FormAction;
}) {
  const t = useTranslations("selection.page.decision");
  return (
    <>
      <p className="small">{t("confirm.body", totals)}</p>
      <div className="wk-actions mt-2">
        <ActionForm action={confirm} fields={{ roundId, version }}>
          <SubmitButton size="s" pendingLabel={t("confirm.pending")}>
            {t("confirm.submit")}
          </SubmitButton>
        </ActionForm>
        <ActDialog
          trigger={t("return.trigger")}
          size="s"
          title={t("return.title")}
          description={t("return.body")}
          action={sendBack}
          keep={`selection-return:${roundId}`}
          fields={{ roundId, version }}
        >
          <Field name="reason" label={t("return.reason")} requirement="required" help={t("return.reasonHelp")}>
            <Textarea rows={4} limit={1000} />
          </Field>
          <div className="form-actions">
            <SubmitButton pendingLabel={t("return.pending")}>{t("return.submit")}</SubmitButton>
          </div>
        </ActDialog>
      </div>
    </>
  );
}

/** Publishes what was confirmed; the sentence says who is told and that it cannot be undone. */
export function PublishForm({
  roundId,
  version,
  applicants,
  action,
}: {
  roundId: string;
  version: number;
  applicants: number;
  action: FormAction;
}) {
  const t = useTranslations("selection.page.decision.publish");
  return (
    <ActionForm action={action} fields={{ roundId, version }}>
      <p className="small">{t("body", { applicants })}</p>
      <div className="form-actions" style={{ marginTop: "0.75rem" }}>
        <SubmitButton size="s" pendingLabel={t("pending")}>
          {t("submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
