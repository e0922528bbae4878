import type { CallFormValues, DocumentValues, EligibilityValues } from "@/lib/programmes/rules/form-values";
import type { FormSection } from "@/lib/programmes/schema/form-definition";
import type { MilestoneTerms, StageTerms } from "@/lib/programmes/types";

export type Words = { ko: string; en: string };

/** A programme as a ministry would set it up, and what its calls say; figures from public announcements (domain.md §3). */
export type ProgrammeScript = {
  code: string;
  name: Words;
  summary: Words;
  /** What differs from the editor's usual values; code and dates come with each call. */
  terms: Partial<CallFormValues>;
  /** Sections that its application form has besides the usual ones. */
  asks?: readonly FormSection[];
};

export const words = (ko: string, en: string): Words => ({ ko, en });

export const criterion = (name: Words, guidance: Words, maxPoints: number) => ({ name, guidance, maxPoints });

export const stage = (
  kind: StageTerms["kind"],
  name: Words,
  weight: number,
  criteria: StageTerms["criteria"],
  rules: Partial<StageTerms> = {},
): StageTerms => ({
  kind,
  name,
  weight,
  criteria,
  aggregation: "TRIMMED_MEAN",
  minEvaluations: 5,
  passMark: 60,
  blind: false,
  ...rules,
});

export const milestone = (kind: MilestoneTerms["kind"], name: Words, dueAfterDays: number): MilestoneTerms => ({
  kind,
  name,
  dueAfterDays,
});

const excluded = (statement: Words): EligibilityValues["statements"][number] => ({
  purpose: "EXCLUSION",
  statement,
  expected: "no",
});

export const condition = (purpose: "REGION" | "INDUSTRY" | "OTHER", statement: Words) => ({
  purpose,
  statement,
  expected: "yes" as const,
});

export const asked = (
  stage: DocumentValues["stage"],
  name: Words,
  more: Partial<Omit<DocumentValues, "stage" | "name">> = {},
): DocumentValues => ({ stage, name, help: { ko: "" }, required: true, validDays: "", companyType: "", ...more });

/** Statements that nearly every support programme excludes by. */
export const usualExclusions = [
  excluded(words("휴업 중이거나 폐업하였습니다.", "The company has suspended or closed its business.")),
  excluded(words("국세 또는 지방세를 체납하고 있습니다.", "The company is in arrears with national or local taxes.")),
  excluded(
    words(
      "정부 지원사업의 참여 제한을 받고 있습니다.",
      "The company is barred from taking part in government programmes.",
    ),
  ),
];

export const taxCertificates = [
  asked("AFTER_REVIEW", words("국세 납세증명서", "National tax-payment certificate"), {
    companyType: "NATIONAL_TAX_CERTIFICATE",
    validDays: "30",
  }),
  asked("AFTER_REVIEW", words("지방세 납세증명서", "Local tax-payment certificate"), {
    companyType: "LOCAL_TAX_CERTIFICATE",
    validDays: "30",
  }),
];
