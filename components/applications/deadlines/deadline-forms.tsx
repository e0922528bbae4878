import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FoldedAct } from "@/components/ui/act";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { callId: string; action: FormAction };

/** A measured outage: from when to when, and by what it was measured. The new close follows by the rule. */
export function IncidentForm({ callId, action }: Props) {
  const t = useTranslations("deadlines.incidents.form");
  return (
    <FoldedAct title={t("title")}>
      <ActionForm action={action} fields={{ callId }} keep={`incident:${callId}`} resetOnDone>
        <Field name="startedAt" label={t("startedAt")} requirement="required">
          <DateTimeInput seconds />
        </Field>
        <Field name="recoveredAt" label={t("recoveredAt")} requirement="required" help={t("recoveredAtHelp")}>
          <DateTimeInput seconds />
        </Field>
        <Field name="evidence" label={t("evidence")} requirement="required" help={t("evidenceHelp")}>
          <Textarea limit={1000} rows={4} />
        </Field>
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </ActionForm>
    </FoldedAct>
  );
}

/** A later close for one startup; the answer is the same whether it writes an application or not. */
export function ExtensionForm({ callId, action }: Props) {
  const t = useTranslations("deadlines.extensions.form");
  return (
    <FoldedAct title={t("title")}>
      <ActionForm action={action} fields={{ callId }} keep={`extension:${callId}`} resetOnDone>
        <Field name="registrationNumber" label={t("number")} requirement="required" help={t("numberHelp")}>
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
        <Field name="until" label={t("until")} requirement="required">
          <DateTimeInput seconds />
        </Field>
        <Field name="reason" label={t("reason")} requirement="required" help={t("reasonHelp")}>
          <Textarea limit={1000} rows={4} />
        </Field>
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </ActionForm>
    </FoldedAct>
  );
}
