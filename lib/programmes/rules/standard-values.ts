import { defaultFormDefinition } from "../schema/default-form";
import type { CriterionTerms, MilestoneTerms, StageTerms } from "../types";
import type { CallFormValues, DocumentValues } from "./form-values";

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

/** A stage as most calls have it. */
export const standardStage: StageTerms = {
  kind: "DOCUMENT_REVIEW",
  name: { ko: "서류평가", en: "Document review" },
  weight: 100,
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

const certificate = (
  stage: DocumentValues["stage"],
  companyType: DocumentValues["companyType"],
  ko: string,
  en: string,
  validDays = "",
): DocumentValues => ({ stage, companyType, validDays, name: { ko, en }, help: { ko: "" }, required: true });

/** What the form of a first call starts with: usual figures, all of which the officer may change. */
export const standardFormValues: CallFormValues = {
  code: "",
  title: { ko: "", en: "" },
  summary: { ko: "", en: "" },
  timeZone: "Asia/Seoul",
  opensAt: "",
  closesAt: "",
  questionsCloseAt: "",
  resultsExpectedAt: "",
  projectEndsOn: "",
  quota: "10",
  quotaPerChallenge: "1",
  reserveCount: "3",
  maxApplicationsPerStartup: "",
  ceiling: "60000000",
  totalBudget: "600000000",
  grantShare: "100",
  ownCashShare: "0",
  ownInKindShare: "0",
  eligibility: {
    kinds: ["STARTUP"],
    years: "7",
    reference: "ANNOUNCEMENT",
    exceptionYears: "",
    exception: { ko: "" },
    statements: [],
  },
  documents: [
    certificate(
      "AFTER_REVIEW",
      "NATIONAL_TAX_CERTIFICATE",
      "국세 납세증명서",
      "National tax-payment certificate",
      "30",
    ),
    certificate("AFTER_REVIEW", "LOCAL_TAX_CERTIFICATE", "지방세 납세증명서", "Local tax-payment certificate", "30"),
    certificate("AGREEMENT", "CORPORATE_REGISTER", "법인등기부등본", "Corporate register extract", "90"),
  ],
  maxFileMegabytes: "50",
  support: [
    { kind: "FACILITIES", text: { ko: "수요기관의 시험 시설", en: "Test facilities of the demand owners" } },
    { kind: "EXPERTS", text: { ko: "수요기관의 현장 전문가", en: "Experts of the demand owners" } },
  ],
  followOn: [],
  pathway: [],
  stages: [standardStage],
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
