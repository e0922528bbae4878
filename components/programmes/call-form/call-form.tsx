"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateInput, DateTimeInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import { ageReferences } from "@/lib/programmes/schema/call-terms";
import type { ProgrammeChoice } from "@/lib/programmes/types";
import { Choice, LocalisedField, Part, Short } from "./parts";
import { EvaluationPart, PlansPart } from "./plan-parts";

type Props = {
  action: FormAction;
  values: CallFormValues;
  /** For a new call: where it may be made. */
  programmes?: ProgrammeChoice[];
  /** For an existing one: which, and in which state it was seen. */
  call?: { id: string; version: number };
};

const parts = [
  { id: "basics", title: "basics" },
  { id: "dates", title: "dates" },
  { id: "money", title: "money" },
  { id: "evaluation", title: "evaluation" },
  { id: "plans", title: "plans" },
  { id: "form", title: "applicationForm" },
] as const;

/** Everything a call fixes, on one page in the order in which it will be read. */
export function CallForm({ action, values, programmes, call }: Props) {
  const t = useTranslations("programmes.manage.form");
  return (
    <ActionForm
      action={action}
      keep={`call:${call?.id ?? "new"}`}
      className="call-form"
      fields={{ callId: call?.id, version: call?.version }}
    >
      <nav className="toc" aria-label={t("toc")}>
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#p-${part.id}`}>{t(part.title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="basics" title={t("basics")}>
        {programmes && <ProgrammeField programmes={programmes} />}
        <Field name="code" label={t("code")} requirement="required" help={t("codeHelp")}>
          <Input defaultValue={values.code} className="num short" autoComplete="off" />
        </Field>
        <LocalisedField name="title" label={t("title")} value={values.title} limit={150} />
        <LocalisedField name="summary" label={t("summary")} value={values.summary} limit={1000} long />
        <LocalisedField
          name="support"
          label={t("support")}
          value={values.support}
          limit={3000}
          long
          help={t("supportHelp")}
        />
      </Part>
      <DatesPart values={values} />
      <MoneyPart values={values} />
      <EvaluationPart stage={values.stage} />
      <PlansPart tranches={values.tranches} milestones={values.milestones} />
      <Part id="form" title={t("applicationForm")} note={t("applicationFormHelp")}>
        <Field name="form" label={t("formJson")} requirement="required" help={t("formJsonHelp")}>
          <Textarea defaultValue={values.form} className="code" rows={18} spellCheck={false} />
        </Field>
      </Part>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
      </div>
      <p className="small quiet">{t("saveNote")}</p>
    </ActionForm>
  );
}

function ProgrammeField({ programmes }: { programmes: ProgrammeChoice[] }) {
  const t = useTranslations("programmes.manage.form");
  const locale = useLocale();
  return (
    <Field name="programmeId" label={t("programme")} requirement="required">
      <Select>
        {programmes.map((programme) => (
          <option key={programme.id} value={programme.id}>
            {inLanguage(programme.name, locale).text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function DatesPart({ values }: { values: CallFormValues }) {
  const t = useTranslations("programmes.manage.form");
  return (
    <Part id="dates" title={t("dates")} note={t("datesHelp")}>
      <div className="pair">
        <Field name="opensAt" label={t("opensAt")} requirement="required">
          <DateTimeInput seconds defaultValue={values.opensAt} />
        </Field>
        <Field name="closesAt" label={t("closesAt")} requirement="required" help={t("closesAtHelp")}>
          <DateTimeInput seconds defaultValue={values.closesAt} />
        </Field>
        <Field name="resultsExpectedAt" label={t("resultsExpectedAt")} requirement="optional">
          <DateTimeInput defaultValue={values.resultsExpectedAt} />
        </Field>
        <Field name="projectEndsOn" label={t("projectEndsOn")} requirement="optional">
          <DateInput defaultValue={values.projectEndsOn} />
        </Field>
      </div>
    </Part>
  );
}

function MoneyPart({ values }: { values: CallFormValues }) {
  const t = useTranslations("programmes.manage.form");
  return (
    <Part id="money" title={t("money")}>
      <div className="pair">
        <Field name="ceiling" label={t("ceiling")} requirement="required">
          <MoneyInput defaultValue={values.ceiling} />
        </Field>
        <Field name="totalBudget" label={t("totalBudget")} requirement="required">
          <MoneyInput defaultValue={values.totalBudget} />
        </Field>
      </div>
      <div className="trio">
        <Short name="quota" label={t("quota")} value={values.quota} />
        <Short name="quotaPerChallenge" label={t("quotaPerChallenge")} value={values.quotaPerChallenge} />
        <Short name="reserveCount" label={t("reserveCount")} value={values.reserveCount} />
        <Short
          name="maxCompanyAge"
          label={t("maxCompanyAge")}
          value={values.maxCompanyAge}
          requirement="optional"
          help={t("maxCompanyAgeHelp")}
        />
        <Choice
          name="ageReference"
          label={t("ageReference")}
          value={values.ageReference}
          options={ageReferences.map((key) => [key, t(`ageReferences.${key}`)])}
        />
        <Short name="maxFileMegabytes" label={t("maxFileMegabytes")} value={values.maxFileMegabytes} unit="MB" />
      </div>
    </Part>
  );
}
