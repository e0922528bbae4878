"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateInput, DateTimeInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import type { Wording } from "@/lib/programmes/rules/wording";
import { LocalisedField, Part, Short } from "../call-form/parts";
import { FollowOnRows, SupportRows } from "../call-form/support-part";
import { WordingRows } from "./wording-rows";

type Props = {
  action: FormAction;
  values: CallFormValues;
  wording: Wording;
  call: { id: string; version: number };
};

/** The few terms that may still change, filled with what they are, and the reason that everybody will read. */
export function AmendmentForm({ action, values, wording, call }: Props) {
  const t = useTranslations("programmes.amendments");
  const f = useTranslations("programmes.manage.form");
  const zone = values.timeZone === "Asia/Seoul" ? undefined : f(`timeZones.${values.timeZone}`);
  return (
    <ActionForm
      action={action}
      keep={`amendment:${call.id}`}
      className="call-form"
      fields={{ callId: call.id, version: call.version, timeZone: values.timeZone }}
    >
      <Part id="reason" title={t("reason")} note={t("reasonNote")}>
        <LocalisedField name="reason" label={t("reason")} value={{ ko: "" }} limit={1000} long />
      </Part>
      <Part id="dates" title={f("dates")} note={t("datesNote")}>
        <div className="pair">
          <Field name="closesAt" label={f("closesAt")} requirement="required">
            <DateTimeInput seconds zone={zone} defaultValue={values.closesAt} />
          </Field>
          <Field name="questionsCloseAt" label={f("questionsCloseAt")} requirement="optional">
            <DateTimeInput zone={zone} defaultValue={values.questionsCloseAt} />
          </Field>
          <Field name="resultsExpectedAt" label={f("resultsExpectedAt")} requirement="optional">
            <DateTimeInput zone={zone} defaultValue={values.resultsExpectedAt} />
          </Field>
          <Field name="projectEndsOn" label={f("projectEndsOn")} requirement="optional">
            <DateInput defaultValue={values.projectEndsOn} />
          </Field>
        </div>
      </Part>
      <Part id="size" title={t("size")} note={t("sizeNote")}>
        <div className="trio">
          <Short name="quota" label={f("quota")} value={values.quota} />
          <Short name="reserveCount" label={f("reserveCount")} value={values.reserveCount} />
          <Field name="totalBudget" label={f("totalBudget")} requirement="required">
            <MoneyInput defaultValue={values.totalBudget} />
          </Field>
        </div>
      </Part>
      <Part id="texts" title={t("texts")} note={t("textsNote")}>
        <LocalisedField name="title" label={f("title")} value={values.title} limit={150} />
        <LocalisedField name="summary" label={f("summary")} value={values.summary} limit={3000} long />
        <SupportRows rows={values.support} />
        <FollowOnRows rows={values.followOn} />
      </Part>
      <Part id="wording" title={t("wording")} note={t("wordingNote")}>
        <WordingRows wording={wording} />
      </Part>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("preparing")}>{t("propose")}</SubmitButton>
      </div>
      <p className="small quiet">{t("proposeNote")}</p>
    </ActionForm>
  );
}
