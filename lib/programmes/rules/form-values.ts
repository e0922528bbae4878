import { dayOf } from "@/lib/platform/i18n/days";
import { toZoneInput, type TimeZone } from "@/lib/platform/i18n/time-zone";
import type { Localised } from "@/lib/platform/localised";
import { MEGABYTE } from "../schema/call-terms";
import { type CompanyDocumentType } from "@/lib/organisations/rules/documents";
import type { DocumentStage, RequiredDocument } from "../schema/documents";
import type { AgeReference, ApplicantKind, EligibilityRule, statementPurposes } from "../schema/eligibility";
import type { FollowOnLink, PathwayStage, SupportItem } from "../schema/support";
import type { CallDetail, MilestoneTerms, StageTerms, TrancheTerms } from "../types";
import { ownSections } from "./composed-form";

export type EligibilityValues = {
  kinds: ApplicantKind[];
  years: string;
  reference: AgeReference;
  exceptionYears: string;
  exception: Localised;
  statements: { purpose: (typeof statementPurposes)[number]; statement: Localised; expected: "yes" | "no" }[];
};

export type DocumentValues = {
  stage: DocumentStage;
  name: Localised;
  help: Localised;
  required: boolean;
  validDays: string;
  companyType: CompanyDocumentType | "";
};

/** The terms of a call as texts that fill the officer's form; money in won, shares in percent, times in the call's zone. */
export type CallFormValues = {
  code: string;
  title: Localised;
  summary: Localised;
  timeZone: TimeZone;
  opensAt: string;
  closesAt: string;
  questionsCloseAt: string;
  resultsExpectedAt: string;
  projectEndsOn: string;
  quota: string;
  quotaPerChallenge: string;
  reserveCount: string;
  maxApplicationsPerStartup: string;
  ceiling: string;
  totalBudget: string;
  grantShare: string;
  ownCashShare: string;
  ownInKindShare: string;
  eligibility: EligibilityValues;
  documents: DocumentValues[];
  maxFileMegabytes: string;
  support: SupportItem[];
  followOn: FollowOnLink[];
  pathway: PathwayStage[];
  stages: StageTerms[];
  tranches: (Omit<TrancheTerms, "share"> & { share: string })[];
  milestones: MilestoneTerms[];
  form: string;
};

/** Fills the form with a call's own terms; `copy` leaves out what no two calls share: code and dates. */
export function formValuesOf(call: CallDetail, use: { copy: boolean }): CallFormValues {
  const { title, summary, support, followOn, pathway, stages, milestones, timeZone, form } = call;
  const moment = (at: Date | null) => (at && !use.copy ? toZoneInput(at, timeZone) : "");
  return {
    title,
    summary,
    support,
    followOn,
    pathway,
    stages,
    milestones,
    timeZone,
    code: use.copy ? "" : call.code,
    opensAt: moment(call.opensAt),
    closesAt: moment(call.closesAt),
    questionsCloseAt: moment(call.questionsCloseAt),
    resultsExpectedAt: moment(call.resultsExpectedAt),
    projectEndsOn: call.projectEndsOn && !use.copy ? dayOf(call.projectEndsOn) : "",
    quota: String(call.quota),
    quotaPerChallenge: String(call.quotaPerChallenge),
    reserveCount: String(call.reserveCount),
    maxApplicationsPerStartup: textOf(call.maxApplicationsPerStartup),
    ceiling: String(call.ceiling),
    totalBudget: String(call.totalBudget),
    grantShare: percentOf(call.grantShare),
    ownCashShare: percentOf(call.ownCashShare),
    ownInKindShare: percentOf(call.ownInKindShare),
    maxFileMegabytes: String(call.maxFileBytes / BigInt(MEGABYTE)),
    eligibility: eligibilityValues(call.eligibility),
    documents: call.documents.map(documentValues),
    tranches: call.tranches.map(({ share, ...tranche }) => ({ ...tranche, share: percentOf(share) })),
    form: form ? JSON.stringify({ sections: ownSections(form) }, null, 2) : "",
  };
}

function eligibilityValues(rules: readonly EligibilityRule[]): EligibilityValues {
  const applicant = rules.find((rule) => rule.type === "applicant");
  const age = rules.find((rule) => rule.type === "company_age");
  return {
    kinds: applicant?.kinds ?? [],
    years: textOf(age?.years),
    reference: age?.reference ?? "ANNOUNCEMENT",
    exceptionYears: textOf(age?.exception?.years),
    exception: age?.exception?.statement ?? { ko: "" },
    statements: rules.flatMap((rule) =>
      rule.type === "statement"
        ? [{ purpose: rule.purpose, statement: rule.statement, expected: rule.expected ? ("yes" as const) : "no" }]
        : [],
    ),
  };
}

const documentValues = ({ stage, name, help, required, validDays, companyType }: RequiredDocument): DocumentValues => ({
  stage,
  name,
  required,
  help: help ?? { ko: "" },
  validDays: textOf(validDays),
  companyType: companyType ?? "",
});

const percentOf = (basisPoints: number): string => String(basisPoints / 100);

const textOf = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);
