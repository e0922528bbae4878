import { dayOf } from "@/lib/platform/i18n/days";
import { toKstInput } from "@/lib/platform/i18n/kst";
import type { Localised } from "@/lib/platform/localised";
import { MEGABYTE } from "../schema/call-terms";
import { defaultFormDefinition } from "../schema/default-form";
import type { CallDetail, CriterionTerms, MilestoneTerms, StageTerms, TrancheTerms } from "../types";

/** The terms of a call as texts that fill the officer's form; money in won, shares in percent, times in KST. */
export type CallFormValues = {
  code: string;
  title: Localised;
  summary: Localised;
  support: Localised;
  opensAt: string;
  closesAt: string;
  resultsExpectedAt: string;
  projectEndsOn: string;
  quota: string;
  quotaPerChallenge: string;
  reserveCount: string;
  ceiling: string;
  totalBudget: string;
  maxCompanyAge: string;
  ageReference: CallDetail["ageReference"];
  maxFileMegabytes: string;
  stage: StageTerms;
  tranches: (Omit<TrancheTerms, "share"> & { share: string })[];
  milestones: MilestoneTerms[];
  form: string;
};

/** Fills the form with a call's own terms; `copy` leaves out what no two calls share: code and dates. */
export function formValuesOf(call: CallDetail, use: { copy: boolean }): CallFormValues {
  const { title, summary, support, ageReference, milestones } = call;
  const moment = (at: Date | null) => (at && !use.copy ? toKstInput(at) : "");
  return {
    title,
    summary,
    support,
    ageReference,
    milestones,
    code: use.copy ? "" : call.code,
    opensAt: moment(call.opensAt),
    closesAt: moment(call.closesAt),
    resultsExpectedAt: moment(call.resultsExpectedAt),
    projectEndsOn: call.projectEndsOn && !use.copy ? dayOf(call.projectEndsOn) : "",
    quota: String(call.quota),
    quotaPerChallenge: String(call.quotaPerChallenge),
    reserveCount: String(call.reserveCount),
    ceiling: String(call.ceiling),
    totalBudget: String(call.totalBudget),
    maxCompanyAge: call.maxCompanyAge === null ? "" : String(call.maxCompanyAge),
    maxFileMegabytes: String(call.maxFileBytes / BigInt(MEGABYTE)),
    stage: call.stages[0] ?? standardStage,
    tranches: call.tranches.map(({ share, ...tranche }) => ({ ...tranche, share: String(share / 100) })),
    form: JSON.stringify(call.form ?? defaultFormDefinition, null, 2),
  };
}

const criterion = (
  ko: string,
  en: string,
  guidanceKo: string,
  guidanceEn: string,
  maxPoints: number,
): CriterionTerms => ({
  name: { ko, en },
  guidance: { ko: guidanceKo, en: guidanceEn },
  maxPoints,
});

const standardStage: StageTerms = {
  kind: "DOCUMENT_REVIEW",
  name: { ko: "서류평가", en: "Document review" },
  aggregation: "TRIMMED_MEAN",
  minEvaluations: 5,
  passMark: 60,
  blind: false,
  criteria: [
    criterion(
      "기술성",
      "Technology",
      "요구 성능을 달성할 기술의 완성도와 차별성",
      "How mature and distinct the technology is",
      40,
    ),
    criterion(
      "과제 적합성",
      "Fit to the challenge",
      "운용 환경과 수요기관의 필요에 맞는 정도",
      "How well it fits the environment and the need",
      30,
    ),
    criterion("사업성", "Market", "방산 적용과 민간 활용의 가능성", "Prospects in defense and in civil use", 20),
    criterion(
      "수행 역량",
      "Ability",
      "인력, 일정, 예산 계획의 현실성",
      "How realistic people, schedule and budget are",
      10,
    ),
  ],
};

const milestone = (kind: MilestoneTerms["kind"], ko: string, en: string, dueAfterDays: number): MilestoneTerms => ({
  kind,
  name: { ko, en },
  dueAfterDays,
});

/** What the form of a first call starts with: usual figures, all of which the officer may change. */
export const standardFormValues: CallFormValues = {
  code: "",
  title: { ko: "", en: "" },
  summary: { ko: "", en: "" },
  support: { ko: "", en: "" },
  opensAt: "",
  closesAt: "",
  resultsExpectedAt: "",
  projectEndsOn: "",
  quota: "10",
  quotaPerChallenge: "1",
  reserveCount: "3",
  ceiling: "60000000",
  totalBudget: "600000000",
  maxCompanyAge: "7",
  ageReference: "ANNOUNCEMENT",
  maxFileMegabytes: "50",
  stage: standardStage,
  tranches: [
    { kind: "ADVANCE", name: { ko: "선금", en: "Advance" }, share: "70" },
    { kind: "BALANCE", name: { ko: "잔금", en: "Balance" }, share: "30" },
  ],
  milestones: [
    milestone("TASK", "시험 계획 확정", "Test plan agreed", 30),
    milestone("MID_TERM_CHECK", "중간점검", "Mid-term check", 90),
    milestone("FINAL_EVALUATION", "최종평가", "Final evaluation", 180),
  ],
  form: JSON.stringify(defaultFormDefinition, null, 2),
};
