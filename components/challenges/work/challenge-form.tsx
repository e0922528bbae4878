"use client";

import { useTranslations } from "next-intl";
import { LocalisedField, Part, Rows } from "@/components/programmes/call-form/parts";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { technologyFields, type ChallengeDraft } from "@/lib/challenges/schema";

type Props = { action: FormAction; challenge: { id: string; version: number; content: ChallengeDraft } };

const nothing = { ko: "", en: "" };

/** The text of a challenge. It may be saved unfinished; what is missing is said where it is submitted. */
export function ChallengeForm({ action, challenge }: Props) {
  const t = useTranslations("challenges.form");
  const { content } = challenge;
  return (
    <ActionForm
      action={action}
      keep={`challenge:${challenge.id}`}
      className="call-form"
      fields={{ challengeId: challenge.id, version: challenge.version }}
    >
      <Part id="head" title={t("head")}>
        <LocalisedField name="content.title" label={t("title")} value={content.title} limit={100} />
        <LocalisedField
          name="content.summary"
          label={t("summary")}
          value={content.summary}
          limit={300}
          long
          help={t("summaryHelp")}
        />
        <FieldsField chosen={content.fields} />
        <Field name="content.partners" label={t("partners")} help={t("partnersHelp")}>
          <Select defaultValue={String(content.partners)} className="short">
            {[1, 2, 3, 4, 5].map((number) => (
              <option key={number} value={number}>
                {t("teams", { count: number })}
              </option>
            ))}
          </Select>
        </Field>
      </Part>
      <Part id="problem" title={t("problem")} note={t("secret")}>
        <LocalisedField
          name="content.background"
          label={t("background")}
          value={content.background}
          limit={4000}
          long
          help={t("backgroundHelp")}
        />
        <LocalisedField
          name="content.need"
          label={t("need")}
          value={content.need}
          limit={4000}
          long
          help={t("needHelp")}
        />
      </Part>
      <Part id="performance" title={t("performance")}>
        <PerformanceRows rows={content.performance} />
      </Part>
      <Part id="conditions" title={t("conditions")}>
        <LocalisedField
          name="content.environment"
          label={t("environment")}
          value={content.environment}
          limit={4000}
          long
          help={t("environmentHelp")}
        />
        <LocalisedField
          name="content.support"
          label={t("support")}
          value={content.support}
          limit={4000}
          long
          help={t("supportHelp")}
        />
        <LocalisedField
          name="content.dualUse"
          label={t("dualUse")}
          value={content.dualUse}
          limit={2000}
          long
          help={t("dualUseHelp")}
        />
      </Part>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <LinkButton variant="text" href={`/demand/challenges/${challenge.id}`}>
          {t("back")}
        </LinkButton>
      </div>
      <p className="small quiet">{t("saveNote")}</p>
    </ActionForm>
  );
}

function FieldsField({ chosen }: { chosen: ChallengeDraft["fields"] }) {
  const t = useTranslations("challenges");
  return (
    <CheckboxGroup
      name="content.fields"
      label={t("form.fields")}
      requirement="required"
      help={t("form.fieldsHelp")}
      className="columns"
      defaultValue={chosen}
      choices={technologyFields.map((value) => ({ value, label: t(`fields.${value}`) }))}
    />
  );
}

function PerformanceRows({ rows }: { rows: ChallengeDraft["performance"] }) {
  const t = useTranslations("challenges.form");
  const first = [{ measure: nothing, current: "", wanted: "" }];
  return (
    <Rows
      name="content.performance"
      legend={t("rows")}
      help={t("rowsHelp")}
      rows={rows.length > 0 ? rows : first}
      empty={{ measure: nothing, current: "", wanted: "" }}
      max={10}
      addLabel={t("addRow")}
    >
      {(row, index) => (
        <>
          <LocalisedField
            name={`content.performance.${index}.measure`}
            label={t("measure")}
            value={row.measure}
            limit={100}
          />
          <div className="pair">
            <Field name={`content.performance.${index}.current`} label={t("current")} requirement="optional">
              <Input defaultValue={row.current} />
            </Field>
            <Field name={`content.performance.${index}.wanted`} label={t("wanted")} requirement="required">
              <Input defaultValue={row.wanted} />
            </Field>
          </div>
        </>
      )}
    </Rows>
  );
}
