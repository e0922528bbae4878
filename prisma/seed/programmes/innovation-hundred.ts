import { amount, tableSection, text } from "./forms";
import {
  asked,
  criterion,
  milestone,
  stage,
  taxCertificates,
  usualExclusions,
  words,
  type ProgrammeScript,
} from "./script";

/** MND and DAPA: a hundred businesses designated for five years, reviewed in the third and the fifth. */
export const innovationHundred: ProgrammeScript = {
  code: "DIB100",
  name: words("방산혁신기업 100 및 국방벤처 육성", "100 Defense Innovation Businesses and Defense Venture Incubation"),
  summary: words(
    "국방 신산업의 중소·벤처기업 100개를 다섯 해 동안 지정하여 기르는 사업입니다.",
    "A hundred SMEs and ventures of new defense industries, designated and supported for five years.",
  ),
  terms: {
    summary: words(
      "지정된 기업은 5년 동안 컨설팅과 연구개발 지원을 받고, 3년 차와 5년 차에 다시 평가받습니다. 1,200억원 규모의 기금이 함께합니다.",
      "Designated businesses get consulting and R&D for five years and are reviewed in the third and fifth. A fund of KRW 120 billion stands behind it.",
    ),
    quota: "100",
    quotaPerChallenge: "20",
    reserveCount: "20",
    maxApplicationsPerStartup: "1",
    ceiling: "1200000000",
    totalBudget: "120000000000",
    grantShare: "75",
    ownCashShare: "5",
    ownInKindShare: "20",
    eligibility: {
      kinds: ["SME", "VENTURE", "STARTUP"],
      years: "",
      reference: "CLOSE",
      exceptionYears: "",
      exception: { ko: "" },
      statements: usualExclusions,
    },
    documents: [
      asked("APPLICATION", words("벤처기업확인서", "Venture certificate"), {
        companyType: "VENTURE_CERTIFICATE",
        required: false,
        help: words("벤처기업만 제출합니다.", "Certified ventures only."),
      }),
      asked("APPLICATION", words("재무제표", "Financial statements"), { companyType: "FINANCIAL_STATEMENTS" }),
      ...taxCertificates,
    ],
    support: [
      { kind: "CONSULTING", text: words("기업별 성장 컨설팅", "Growth consulting for each business") },
      {
        kind: "FINANCE",
        text: words("1,200억원 규모의 방산기술혁신펀드", "A defense technology fund of KRW 120 billion"),
      },
      { kind: "OTHER", text: words("국방 연구개발 과제 참여", "Part in defense R&D projects") },
    ],
    stages: [
      stage("DOCUMENT_REVIEW", words("서류평가", "Document review"), 40, [
        criterion(
          words("혁신성", "Innovation"),
          words("국방 신산업에서의 기술 우위를 봅니다.", "Technical lead in new defense industries."),
          60,
        ),
        criterion(words("성장성", "Growth"), words("매출과 고용의 흐름을 봅니다.", "Trend of sales and jobs."), 40),
      ]),
      stage("PRESENTATION_REVIEW", words("발표평가", "Presentation"), 60, [
        criterion(
          words("5개년 계획", "Plan of five years"),
          words("해마다의 목표와 투자 계획을 봅니다.", "Goals and investment for each year."),
          60,
        ),
        criterion(
          words("국방 기여도", "Contribution to defense"),
          words("무기체계와 전력지원체계에 쓰일 길을 봅니다.", "The way into weapon and support systems."),
          40,
        ),
      ]),
    ],
    tranches: [
      { kind: "ADVANCE", name: words("1–2년 차 지원금", "Support of years 1 and 2"), share: "40" },
      { kind: "INTERIM", name: words("3년 차 점검 후 지원금", "Support after the review of year 3"), share: "40" },
      { kind: "BALANCE", name: words("5년 차 지원금", "Support of year 5"), share: "20" },
    ],
    milestones: [
      milestone("MID_TERM_CHECK", words("3년 차 재평가", "Review in year 3"), 1095),
      milestone("FINAL_EVALUATION", words("5년 차 재평가", "Review in year 5"), 1825),
    ],
  },
  asks: [
    tableSection(
      "growth",
      words("5개년 성장 목표", "Goals for five years"),
      words(
        "지정 첫해부터 해마다 적습니다. 3년 차와 5년 차에 확인합니다.",
        "From the first year on; reviewed in the third and the fifth.",
      ),
      [
        text("year", words("연차", "Year"), 10),
        amount("sales", words("매출", "Sales")),
        { id: "jobs", type: "number", label: words("고용", "Jobs"), required: true, minimum: 0, maximum: 10000 },
        text("technology", words("확보할 기술", "Technology to gain"), 100),
      ],
      { minRows: 5, maxRows: 5 },
    ),
  ],
};
