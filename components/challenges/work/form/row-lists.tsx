"use client";

import { useTranslations } from "next-intl";
import { Choice, LocalisedField } from "@/components/programmes/call-form/parts";
import { Rows } from "@/components/programmes/call-form/rows";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { dataAccess, necessities, type ChallengeDraft } from "@/lib/challenges/schema";

const nothing = { ko: "", en: "" };
const emptyTarget = { measure: nothing, current: "", wanted: "", necessity: "MUST" as const, check: "" };
const emptyData = { name: nothing, terms: nothing, access: "PUBLIC" as const };

/** What will be measured: today, wanted, whether it must be reached, and how it will be checked. */
export function PerformanceRows({ rows }: { rows: ChallengeDraft["performance"] }) {
  const t = useTranslations("challenges");
  return (
    <Rows
      name="content.performance"
      legend={t("form.rows")}
      help={t("form.rowsHelp")}
      rows={rows.length > 0 ? rows : [emptyTarget]}
      empty={emptyTarget}
      max={10}
      addLabel={t("form.addRow")}
    >
      {(row, index) => {
        const name = `content.performance.${index}`;
        return (
          <>
            <LocalisedField name={`${name}.measure`} label={t("form.measure")} value={row.measure} limit={100} />
            <div className="pair">
              <Field name={`${name}.current`} label={t("form.current")} requirement="optional">
                <Input defaultValue={row.current} />
              </Field>
              <Field name={`${name}.wanted`} label={t("form.wanted")} requirement="required">
                <Input defaultValue={row.wanted} />
              </Field>
            </div>
            <div className="pair">
              <Choice
                name={`${name}.necessity`}
                label={t("form.necessity")}
                value={row.necessity}
                options={necessities.map((value) => [value, t(`necessity.${value}`)])}
              />
              <Field name={`${name}.check`} label={t("form.check")} requirement="optional">
                <Input defaultValue={row.check} />
              </Field>
            </div>
          </>
        );
      }}
    </Rows>
  );
}

/** Data that the demand owner can share, to whom and on what terms. */
export function DataRows({ rows }: { rows: ChallengeDraft["data"] }) {
  const t = useTranslations("challenges");
  return (
    <Rows
      name="content.data"
      legend={t("form.dataRows")}
      rows={rows}
      empty={emptyData}
      max={10}
      addLabel={t("form.addData")}
    >
      {(row, index) => {
        const name = `content.data.${index}`;
        return (
          <>
            <LocalisedField name={`${name}.name`} label={t("form.dataName")} value={row.name} limit={100} />
            <LocalisedField
              name={`${name}.terms`}
              label={t("form.dataTerms")}
              value={row.terms}
              limit={300}
              requirement="optional"
            />
            <Choice
              name={`${name}.access`}
              label={t("form.dataAccess")}
              value={row.access}
              options={dataAccess.map((value) => [value, t(`dataAccess.${value}`)])}
            />
          </>
        );
      }}
    </Rows>
  );
}
