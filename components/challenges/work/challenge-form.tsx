"use client";

import { useTranslations } from "next-intl";
import { LocalisedField, Part, Rows } from "@/components/programmes/call-form/parts";
import { KeptForm } from "@/components/programmes/kept-form";
import { branch, list, localisedWords, words } from "@/components/programmes/kept-tree";
import { LinkButton } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { FormTree } from "@/lib/platform/form";
import { technologyFields, type ChallengeDraft } from "@/lib/challenges/schema";

type Props = { action: FormAction; challenge: { id: string; version: number; content: ChallengeDraft } };

const nothing = { ko: "", en: "" };

/** The text of a challenge. It may be saved unfinished; what is missing is said where it is submitted. */
export function ChallengeForm({ action, challenge }: Props) {
  return (
    <KeptForm name={`challenge:${challenge.id}`} values={challenge.content} read={readKept} action={action}>
      {(content) => <Fields challenge={challenge} content={content} />}
    </KeptForm>
  );
}

function readKept(tree: { [key: string]: FormTree }): ChallengeDraft {
  const kept = branch(tree.content);
  const chosen = list(kept.fields);
  return {
    title: { en: undefined, ...localisedWords(kept.title) },
    summary: localisedWords(kept.summary),
    background: localisedWords(kept.background),
    need: localisedWords(kept.need),
    performance: list(kept.performance)
      .map(branch)
      .map((row) => ({ measure: localisedWords(row.measure), current: words(row.current), wanted: words(row.wanted) })),
    environment: localisedWords(kept.environment),
    support: localisedWords(kept.support),
    dualUse: localisedWords(kept.dualUse),
    fields: technologyFields.filter((field) => chosen.includes(field)),
    partners: Number(words(kept.partners)) || 1,
  };
}

function Fields({ challenge, content }: { challenge: Props["challenge"]; content: ChallengeDraft }) {
  const t = useTranslations("challenges.form");
  return (
    <>
      <input type="hidden" name="challengeId" value={challenge.id} />
      <input type="hidden" name="version" value={challenge.version} />
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
    </>
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
