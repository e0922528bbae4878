"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import { supportKinds } from "@/lib/programmes/schema/support";
import { Choice, LocalisedField, Part } from "./parts";
import { Rows } from "./rows";

const nothing = { ko: "", en: "" };

/** Support besides money, where projects go on afterwards, and the stages of a pathway across ministries. */
export function SupportPart({ values }: { values: Pick<CallFormValues, "support" | "followOn" | "pathway"> }) {
  const t = useTranslations("programmes.manage.form");
  const s = useTranslations("programmes.support");
  return (
    <Part id="support" title={t("supportTitle")}>
      <SupportRows rows={values.support} />
      <FollowOnRows rows={values.followOn} />
      <Rows
        name="pathway"
        legend={s("pathway")}
        help={t("pathwayHelp")}
        rows={values.pathway}
        empty={{ name: nothing, agency: nothing }}
        max={10}
        addLabel={t("addPathway")}
        fold={{ field: "name", title: (row) => row.name }}
      >
        {(row, index) => (
          <>
            <LocalisedField name={`pathway.${index}.name`} label={t("pathwayName")} value={row.name} limit={80} />
            <LocalisedField name={`pathway.${index}.agency`} label={t("pathwayAgency")} value={row.agency} limit={80} />
          </>
        )}
      </Rows>
    </Part>
  );
}

export function SupportRows({ rows }: { rows: CallFormValues["support"] }) {
  const t = useTranslations("programmes.manage.form");
  const s = useTranslations("programmes.support");
  return (
    <Rows
      name="support"
      legend={t("support")}
      help={t("supportHelp")}
      rows={rows}
      empty={{ kind: "FACILITIES", text: nothing }}
      max={20}
      addLabel={t("addSupport")}
      fold={{ field: "text", title: (row) => row.text }}
    >
      {(row, index) => (
        <>
          <Choice
            name={`support.${index}.kind`}
            label={t("supportKind")}
            value={row.kind}
            options={supportKinds.map((key) => [key, s(`kinds.${key}`)])}
          />
          <LocalisedField name={`support.${index}.text`} label={t("supportText")} value={row.text} limit={500} />
        </>
      )}
    </Rows>
  );
}

export function FollowOnRows({ rows }: { rows: CallFormValues["followOn"] }) {
  const t = useTranslations("programmes.manage.form");
  const s = useTranslations("programmes.support");
  return (
    <Rows
      name="followOn"
      legend={s("followOn")}
      help={t("followOnHelp")}
      rows={rows}
      empty={{ text: nothing, url: "" }}
      max={10}
      addLabel={t("addFollowOn")}
      fold={{ field: "text", title: (row) => row.text }}
    >
      {(row, index) => (
        <>
          <LocalisedField name={`followOn.${index}.text`} label={t("followOnText")} value={row.text} limit={300} />
          <Field name={`followOn.${index}.url`} label={t("followOnUrl")} requirement="optional">
            <Input type="url" defaultValue={row.url} autoComplete="off" />
          </Field>
        </>
      )}
    </Rows>
  );
}
