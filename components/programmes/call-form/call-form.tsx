"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import type { ProgrammeChoice } from "@/lib/programmes/types";
import { DatesPart, MoneyPart } from "./figures-parts";
import { DocumentsPart, EligibilityPart } from "./eligibility-parts";
import { EvaluationPart } from "./evaluation-part";
import { LocalisedField, Part } from "./parts";
import { PlansPart } from "./plans-part";
import { PartNav } from "./part-nav";
import { SupportPart } from "./support-part";

type Props = {
  action: FormAction;
  values: CallFormValues;
  /** For a new call: where it may be made, and where what it begins with belongs. */
  programmes?: { choices: ProgrammeChoice[]; chosen: string | undefined };
  /** For an existing one: which, and in which state it was seen. */
  call?: { id: string; version: number };
};

/** Everything a call fixes, section by section, with what is wrong in each beside its name. */
export function CallForm({ action, values, programmes, call }: Props) {
  const t = useTranslations("programmes.manage.form");
  return (
    <ActionForm
      action={action}
      keep={`call:${call?.id ?? "new"}`}
      className="call-form call-editor"
      fields={{ callId: call?.id, version: call?.version, form: values.form }}
    >
      <div className="split split--side">
        <aside className="sticky secnav">
          <PartNav />
        </aside>
        <div>
          <Part id="basics" title={t("basics")}>
            {programmes && <ProgrammeField {...programmes} />}
            <Field name="code" label={t("code")} requirement="required" help={t("codeHelp")}>
              <Input defaultValue={values.code} className="num short" autoComplete="off" />
            </Field>
            <LocalisedField name="title" label={t("title")} value={values.title} limit={150} />
            <LocalisedField name="summary" label={t("summary")} value={values.summary} limit={3000} long />
          </Part>
          <DatesPart values={values} />
          <MoneyPart values={values} />
          <EligibilityPart values={values.eligibility} />
          <DocumentsPart documents={values.documents} maxFileMegabytes={values.maxFileMegabytes} />
          <EvaluationPart stages={values.stages} />
          <PlansPart tranches={values.tranches} milestones={values.milestones} />
          <SupportPart values={values} />
          <Part id="form" title={t("applicationForm")} note={t("applicationFormHelp")}>
            {call ? (
              <LinkButton href={`/manage/calls/${call.id}/form`} icon="pencil">
                {t("openBuilder")}
              </LinkButton>
            ) : (
              <p className="small quiet">{t("builderLater")}</p>
            )}
          </Part>
          <div className="call-editor__end">
            <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
            <p className="small quiet">{t("saveNote")}</p>
          </div>
        </div>
      </div>
    </ActionForm>
  );
}

function ProgrammeField({ choices, chosen }: NonNullable<Props["programmes"]>) {
  const t = useTranslations("programmes.manage.form");
  const locale = useLocale();
  return (
    <Field name="programmeId" label={t("programme")} requirement="required">
      <Select defaultValue={chosen}>
        {choices.map((programme) => (
          <option key={programme.id} value={programme.id}>
            {inLanguage(programme.name, locale).text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
