"use client";

import { useTranslations } from "next-intl";
import { Checkbox, CheckboxGroup } from "@/components/ui/check";
import type { DocumentValues, EligibilityValues } from "@/lib/programmes/rules/form-values";
import { companyDocumentTypes } from "@/lib/organisations/rules/documents";
import { documentStages } from "@/lib/programmes/schema/documents";
import { ageReferences, applicantKinds, statementPurposes } from "@/lib/programmes/schema/eligibility";
import { Choice, LocalisedField, Part, Short } from "./parts";
import { Rows } from "./rows";

const nothing = { ko: "", en: "" };

/** Who may apply: kinds of applicant, company age with its exception, and statements to be answered yes or no. */
export function EligibilityPart({ values }: { values: EligibilityValues }) {
  const t = useTranslations("programmes.manage.form");
  const e = useTranslations("programmes.eligibility");
  return (
    <Part id="eligibility" title={t("eligibility")} note={t("eligibilityHelp")}>
      <CheckboxGroup
        name="eligibility.kinds"
        label={t("kinds")}
        help={t("kindsHelp")}
        choices={applicantKinds.map((kind) => ({ value: kind, label: e(`kinds.${kind}`) }))}
        defaultValue={values.kinds}
        className="checks--row"
      />
      <div className="trio">
        <Short
          name="eligibility.years"
          label={t("maxCompanyAge")}
          value={values.years}
          requirement="optional"
          help={t("maxCompanyAgeHelp")}
        />
        <Choice
          name="eligibility.reference"
          label={t("ageReference")}
          value={values.reference}
          options={ageReferences.map((key) => [key, t(`ageReferences.${key}`)])}
        />
        <Short
          name="eligibility.exceptionYears"
          label={t("exceptionYears")}
          value={values.exceptionYears}
          requirement="optional"
          help={t("exceptionYearsHelp")}
        />
      </div>
      <LocalisedField
        name="eligibility.exception"
        label={t("exception")}
        value={values.exception}
        limit={300}
        requirement="optional"
        help={t("exceptionHelp")}
      />
      <Rows
        name="eligibility.statements"
        legend={t("statements")}
        help={t("statementsHelp")}
        rows={values.statements}
        empty={{ purpose: "EXCLUSION", statement: nothing, expected: "no" }}
        max={20}
        addLabel={t("addStatement")}
        fold={{ field: "statement", title: (row) => row.statement }}
      >
        {(row, index) => (
          <>
            <LocalisedField
              name={`eligibility.statements.${index}.statement`}
              label={t("statement")}
              value={row.statement}
              limit={300}
            />
            <div className="pair">
              <Choice
                name={`eligibility.statements.${index}.purpose`}
                label={t("purpose")}
                value={row.purpose}
                options={statementPurposes.map((key) => [key, e(`purposes.${key}`)])}
              />
              <Choice
                name={`eligibility.statements.${index}.expected`}
                label={t("expected")}
                value={row.expected}
                options={[
                  ["yes", t("expectedYes")],
                  ["no", t("expectedNo")],
                ]}
              />
            </div>
          </>
        )}
      </Rows>
    </Part>
  );
}

/** What is to be handed in at which stage; those of the application become its file fields. */
export function DocumentsPart({
  documents,
  maxFileMegabytes,
}: {
  documents: DocumentValues[];
  maxFileMegabytes: string;
}) {
  const t = useTranslations("programmes.manage.form");
  const d = useTranslations("programmes.documents");
  return (
    <Part id="documents" title={t("documents")} note={t("documentsHelp")}>
      <Rows
        name="documents"
        legend={t("documents")}
        rows={documents}
        empty={{ stage: "APPLICATION", name: nothing, help: nothing, required: true, validDays: "", companyType: "" }}
        max={30}
        addLabel={t("addDocument")}
        fold={{ field: "name", title: (row) => row.name }}
      >
        {(row, index) => (
          <>
            <LocalisedField name={`documents.${index}.name`} label={t("documentName")} value={row.name} limit={80} />
            <LocalisedField
              name={`documents.${index}.help`}
              label={t("documentHelp")}
              value={row.help}
              limit={300}
              requirement="optional"
            />
            <div className="trio">
              <Choice
                name={`documents.${index}.stage`}
                label={t("documentStage")}
                value={row.stage}
                options={documentStages.map((key) => [key, d(`stages.${key}`)])}
              />
              <Choice
                name={`documents.${index}.companyType`}
                label={t("companyType")}
                value={row.companyType}
                options={[
                  ["", t("noCompanyType")],
                  ...companyDocumentTypes.map((key): [string, string] => [key, d(`types.${key}`)]),
                ]}
              />
              <Short
                name={`documents.${index}.validDays`}
                label={t("validDays")}
                value={row.validDays}
                requirement="optional"
              />
            </div>
            <Checkbox
              name={`documents.${index}.required`}
              label={t("documentRequired")}
              defaultChecked={row.required}
            />
          </>
        )}
      </Rows>
      <Short name="maxFileMegabytes" label={t("maxFileMegabytes")} value={maxFileMegabytes} unit="MB" />
    </Part>
  );
}
