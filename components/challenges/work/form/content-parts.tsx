"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalisedField, Part } from "@/components/programmes/call-form/parts";
import { CheckboxGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import type { ReviewSection } from "@/lib/challenges/schema/review";
import { supportKinds, technologyFields, type ChallengeDraft } from "@/lib/challenges/schema";
import { EnvironmentPart } from "./environment-part";
import { DataRows, PerformanceRows } from "./row-lists";
import { TextField } from "./text-field";

type Props = {
  content: ChallengeDraft;
  /** What the officer said about a section, shown at its head. */
  remarks?: Partial<Record<ReviewSection, ReactNode>>;
  /** Without the parts that stand since the call opened (`lockedParts`). */
  locked?: boolean;
};

/** The public text of a challenge, part by part. */
export function ContentParts({ content, remarks = {}, locked }: Props) {
  const t = useTranslations("challenges.form");
  return (
    <>
      <HeadPart content={content} remark={remarks.head} locked={locked} />
      <Part id="problem" title={t("problem")} note={t("secret")}>
        {remarks.problem}
        <TextField part="background" value={content.background} limit={4000} />
        <TextField part="need" value={content.need} limit={4000} />
      </Part>
      {!locked && (
        <Part id="performance" title={t("performance")}>
          {remarks.performance}
          <PerformanceRows rows={content.performance} />
        </Part>
      )}
      <EnvironmentPart content={content} remark={remarks.environment} locked={locked} />
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
        {!locked && (
          <Field name="content.budgetTotal" label={t("budgetTotal")} requirement="optional" help={t("budgetTotalHelp")}>
            <MoneyInput defaultValue={content.budgetTotal} />
          </Field>
        )}
        <TextField part="budgetNote" value={content.budgetNote} limit={1000} spare />
      </Part>
    </>
  );
}

type HeadProps = { content: ChallengeDraft; remark: ReactNode; locked: boolean | undefined };

function HeadPart({ content, remark, locked }: HeadProps) {
  const t = useTranslations("challenges");
  return (
    <Part id="head" title={t("form.head")}>
      {remark}
      <LocalisedField name="content.title" label={t("form.title")} value={content.title} limit={100} />
      <TextField part="summary" value={content.summary} limit={300} />
      {!locked && (
        <>
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
        </>
      )}
    </Part>
  );
}
