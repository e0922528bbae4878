import { tableSection, text } from "./forms";
import {
  asked,
  condition,
  criterion,
  milestone,
  stage,
  taxCertificates,
  usualExclusions,
  words,
  type ProgrammeScript,
} from "./script";

/** Parts and materials SMEs: up to KRW 5 billion per company over two years, and finance for exports. */
export const partsMaterials: ProgrammeScript = {
  code: "DPM",
  name: words("방산 소재·부품 중소기업 지원사업", "Defense Parts and Materials SME Support"),
  summary: words(
    "방산 소재와 부품을 만드는 중소기업이 세계 공급망에 들어가도록 두 해 동안 지원하는 사업입니다.",
    "Two years of support for SMEs that make defense parts and materials, into global supply chains.",
  ),
  terms: {
    summary: words(
      "기업당 두 해 동안 최대 50억원을 지원하여 소재와 부품을 국산화하고 수출합니다. 한국수출입은행과 한국무역보험공사의 수출 금융을 함께 이용할 수 있습니다.",
      "Up to KRW 5 billion per company over two years to make parts and materials in Korea and export them, with export finance of KEXIM and K-SURE.",
    ),
    quota: "10",
    quotaPerChallenge: "2",
    reserveCount: "3",
    maxApplicationsPerStartup: "1",
    ceiling: "5000000000",
    totalBudget: "50000000000",
    grantShare: "65",
    ownCashShare: "15",
    ownInKindShare: "20",
    eligibility: {
      kinds: ["SME", "VENTURE"],
      years: "",
      reference: "CLOSE",
      exceptionYears: "",
      exception: { ko: "" },
      statements: [
        condition(
          "INDUSTRY",
          words(
            "소재나 부품을 국내 공장에서 직접 만듭니다.",
            "The company makes parts or materials in a plant of its own in Korea.",
          ),
        ),
        ...usualExclusions,
      ],
    },
    documents: [
      asked("APPLICATION", words("중소기업확인서", "SME certificate"), { companyType: "SME_CERTIFICATE" }),
      asked("APPLICATION", words("최근 3개년 재무제표", "Financial statements of three years"), {
        companyType: "FINANCIAL_STATEMENTS",
      }),
      asked("APPLICATION", words("수출 계약서 또는 구매의향서", "Export contract or letter of intent"), {
        required: false,
      }),
      ...taxCertificates,
      asked("AGREEMENT", words("법인등기부등본", "Corporate register extract"), {
        companyType: "CORPORATE_REGISTER",
        validDays: "90",
      }),
    ],
    support: [
      {
        kind: "FINANCE",
        text: words("수출 금융: 한국수출입은행, 한국무역보험공사", "Export finance: KEXIM and K-SURE"),
      },
      {
        kind: "FACILITIES",
        text: words("공인 시험기관의 신뢰성 시험", "Reliability tests at accredited laboratories"),
      },
      {
        kind: "MARKET",
        text: words("해외 완성업체의 공급망 등록 지원", "Registration as a supplier of primes abroad"),
      },
    ],
    followOn: [{ text: words("세계 방산 공급망 진입 지원", "Support into global defense supply chains") }],
    stages: [
      stage("DOCUMENT_REVIEW", words("서류평가", "Document review"), 30, [
        criterion(
          words("국산화 필요성", "Need to make it in Korea"),
          words("수입 의존도와 수급 위험을 봅니다.", "Dependence on imports and risks of supply."),
          50,
        ),
        criterion(
          words("제조 역량", "Manufacturing"),
          words("설비와 품질 체계를 봅니다.", "Equipment and quality system."),
          50,
        ),
      ]),
      stage(
        "SITE_VISIT",
        words("현장실사", "Site visit"),
        20,
        [
          criterion(
            words("생산 준비", "Readiness"),
            words("공장에서 양산할 수 있는지 봅니다.", "Can the plant produce in series?"),
            100,
          ),
        ],
        { aggregation: "MEAN", minEvaluations: 3 },
      ),
      stage("PRESENTATION_REVIEW", words("발표평가", "Presentation"), 50, [
        criterion(
          words("수출 계획", "Plan to export"),
          words("시장, 인증, 고객 확보를 봅니다.", "Markets, certification, customers."),
          60,
        ),
        criterion(
          words("재무 건전성", "Finances"),
          words("자기부담을 감당할 수 있는지 봅니다.", "Can the company carry its own share?"),
          40,
        ),
      ]),
    ],
    tranches: [
      { kind: "ADVANCE", name: words("1차 연도 선금", "Advance of the first year"), share: "35" },
      { kind: "INTERIM", name: words("1차 연도 중간금", "Interim of the first year"), share: "15" },
      { kind: "INTERIM", name: words("2차 연도 중간금", "Interim of the second year"), share: "35" },
      { kind: "BALANCE", name: words("잔금", "Balance"), share: "15" },
    ],
    milestones: [
      milestone("TASK", words("시제품 제작", "Prototype made"), 180),
      milestone("MID_TERM_CHECK", words("1차 연도 점검", "Check after the first year"), 365),
      milestone("TASK", words("신뢰성 시험 합격", "Reliability test passed"), 540),
      milestone("FINAL_EVALUATION", words("최종평가", "Final evaluation"), 730),
    ],
  },
  asks: [
    tableSection(
      "parts",
      words("적용 품목", "Parts"),
      words("개발할 소재·부품과 쓰일 체계를 적습니다.", "The materials and parts, and the systems that use them."),
      [
        text("part", words("품목", "Part")),
        text("system", words("적용 체계", "System")),
        text("customer", words("수요처", "Customer")),
        {
          id: "domestic",
          type: "number",
          label: words("국산화율 목표", "Domestic share aimed at"),
          required: true,
          minimum: 0,
          maximum: 100,
          unit: words("%", "%"),
        },
      ],
      { minRows: 1, maxRows: 10 },
    ),
  ],
};
