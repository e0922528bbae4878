"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalisedField, Part } from "@/components/programmes/call-form/parts";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { Annex } from "@/lib/challenges/schema/annex";
import type { ReviewSection } from "@/lib/challenges/schema/review";
import { supportKinds, technologyFields, type ChallengeDraft } from "@/lib/challenges/schema";
import { AnnexPart } from "./annex-part";
import { EnvironmentPart } from "./environment-part";
import { DataRows, PerformanceRows } from "./row-lists";
import { TextField } from "./text-field";

type Props = {
  action: FormAction;
  challenge: { id: string; version: number; content: ChallengeDraft; annex: Annex | null };
  /** What the officer said about a section, shown at its head. */
  remarks: Partial<Record<ReviewSection, ReactNode>>;
};

/** The text of a challenge. It may be saved unfinished; what is missing is said where it is submitted. */
export function ChallengeForm({ action, challenge, remarks }: Props) {
  const t = useTranslations("challenges.form");
  const { content } = challenge;
  return (
    <ActionForm
      action={action}
      keep={`challenge:${challenge.id}`}
      className="call-form"
      fields={{ challengeId: challenge.id, version: challenge.version }}
    >
      <HeadPart content={content} remark={remarks.head} />
      <Part id="problem" title={t("problem")} note={t("secret")}>
        {remarks.problem}
        <TextField part="background" value={content.background} limit={4000} />
        <TextField part="need" value={content.need} limit={4000} />
      </Part>
      <Part id="performance" title={t("performance")}>
        {remarks.performance}
        <PerformanceRows rows={content.performance} />
      </Part>
      <EnvironmentPart content={content} remark={remarks.environment} />
      <Part id="data" title={t("data")} note={t("dataNote")}>
        {remarks.data}
        <DataRows rows={content.data} />
      </Part>
      <Part id="support" title={t("supportPart")}>
        {remarks.support}
        <TextField part="support" value={content.support} limit={4000} />
        {supportKinds.map((kind) => (
          <TextField key={kind} part={kind} value={content[kind]} limit={1000} spare />
        ))}
      </Part>
      <Part id="civil" title={t("civil")}>
        {remarks.civil}
        <TextField part="dualUse" value={content.dualUse} limit={2000} />
      </Part>
      <Part id="budget" title={t("budget")} note={t("budgetNoteAbove")}>
        {remarks.budget}
        <Field name="content.budgetTotal" label={t("budgetTotal")} requirement="optional" help={t("budgetTotalHelp")}>
          <MoneyInput defaultValue={content.budgetTotal} />
        </Field>
        <TextField part="budgetNote" value={content.budgetNote} limit={1000} spare />
      </Part>
      <AnnexPart annex={challenge.annex} remark={remarks.annex} />
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

function HeadPart({ content, remark }: { content: ChallengeDraft; remark: ReactNode }) {
  const t = useTranslations("challenges");
  return (
    <Part id="head" title={t("form.head")}>
      {remark}
      <LocalisedField name="content.title" label={t("form.title")} value={content.title} limit={100} />
      <TextField part="summary" value={content.summary} limit={300} />
      <CheckboxGroup
        name="content.fields"
        label={t("form.fields")}
        requirement="required"
        help={t("form.fieldsHelp")}
        className="columns"
        defaultValue={content.fields}
        choices={technologyFields.map((value) => ({ value, label: t(`fields.${value}`) }))}
      />
      <Field name="content.partners" label={t("form.partners")} help={t("form.partnersHelp")}>
        <Select defaultValue={String(content.partners)} className="short">
          {[1, 2, 3, 4, 5].map((number) => (
            <option key={number} value={number}>
              {t("form.teams", { count: number })}
            </option>
          ))}
        </Select>
      </Field>
    </Part>
  );
}
