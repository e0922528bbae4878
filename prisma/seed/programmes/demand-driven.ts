import { amount, tableSection, text } from "./forms";
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

/** MSS: medium and large companies post problems, about twenty startups solve them with up to KRW 50 million each. */
export const demandDriven: ProgrammeScript = {
  code: "PPOI",
  name: words("민관협력 오픈이노베이션", "Public–Private Open Innovation"),
  summary: words(
    "중견·대기업이 필요한 기술을 밝히고 창업기업이 협업하여 사업화하는 해마다의 사업입니다.",
    "Every year medium and large companies say what they need, and startups work with them towards a market.",
  ),
  terms: {
    summary: words(
      "중견·대기업이 낸 수요과제를 창업기업이 함께 풉니다. 과제당 최대 5,000만원을 지원하고, 수요기업이 경영 비법을 나눕니다. 성과가 우수하면 창업성장기술개발사업으로 이어집니다.",
      "Startups work on problems posted by medium and large companies, with up to KRW 50 million per project and the companies’ management know-how. The best go on to technology development for startups’ growth.",
    ),
    quota: "20",
    quotaPerChallenge: "2",
    reserveCount: "5",
    maxApplicationsPerStartup: "2",
    ceiling: "50000000",
    totalBudget: "1000000000",
    grantShare: "70",
    ownCashShare: "10",
    ownInKindShare: "20",
    eligibility: {
      kinds: ["STARTUP"],
      years: "7",
      reference: "ANNOUNCEMENT",
      exceptionYears: "10",
      exception: words("신산업 창업 분야에 해당하는 기업입니다.", "The company works in one of the new industries."),
      statements: [
        ...usualExclusions,
        condition(
          "OTHER",
          words("수요기업과 특수관계인이 아닙니다.", "The company is not a related party of the demand owner."),
        ),
      ],
    },
    documents: [
      asked("APPLICATION", words("사업자등록증", "Business registration certificate"), {
        companyType: "REGISTRATION_CERTIFICATE",
      }),
      ...taxCertificates,
      asked("AGREEMENT", words("4대보험 가입자 명부", "Roll of the insured"), {
        companyType: "INSURANCE_ROLL",
        validDays: "30",
      }),
    ],
    support: [
      { kind: "CONSULTING", text: words("수요기업의 경영 비법 전수", "Management know-how of the demand owners") },
      {
        kind: "EXPERTS",
        text: words("수요기업 현업 부서의 상시 자문", "Standing advice from the companies’ departments"),
      },
      { kind: "MARKET", text: words("수요기업 유통망 시범 판매", "Trial sales through the companies’ channels") },
    ],
    followOn: [
      {
        text: words(
          "창업성장기술개발사업: 최대 1억 2,000만원, 1년 이내",
          "Technology Development for Startups’ Growth: up to KRW 120 million, at most one year",
        ),
      },
    ],
    stages: [
      stage("DOCUMENT_REVIEW", words("서류평가", "Document review"), 30, [
        criterion(
          words("협업 필요성", "Need to cooperate"),
          words("함께 풀어야 하는 까닭이 분명한지 봅니다.", "Is it clear why both have to solve it together?"),
          40,
        ),
        criterion(
          words("기술 차별성", "Distinct technology"),
          words("다른 해결책과 견주어 나은 점을 봅니다.", "What is better than other solutions?"),
          60,
        ),
      ]),
      stage("PRESENTATION_REVIEW", words("발표평가", "Presentation"), 70, [
        criterion(
          words("사업화 계획", "Way to the market"),
          words("시장과 매출 계획이 현실적인지 봅니다.", "Are market and sales plans realistic?"),
          50,
        ),
        criterion(
          words("협업 실행력", "Carrying it out"),
          words("역할과 일정이 나뉘어 있는지 봅니다.", "Are roles and schedule divided clearly?"),
          30,
        ),
        criterion(
          words("대표자 역량", "Leadership"),
          words("대표와 팀이 계획을 이끌 수 있는지 봅니다.", "Can the representative and the team lead it?"),
          20,
        ),
      ]),
    ],
    milestones: [
      milestone("TASK", words("협업 계획 확정", "Plan of cooperation agreed"), 20),
      milestone("MID_TERM_CHECK", words("중간점검", "Mid-term check"), 100),
      milestone("FINAL_EVALUATION", words("최종평가", "Final evaluation"), 200),
    ],
  },
  asks: [
    tableSection(
      "market",
      words("협업과 매출 계획", "Cooperation and sales"),
      words("협약 뒤 3년 동안 해마다 적습니다.", "Year by year, for three years from the agreement."),
      [
        text("year", words("연도", "Year"), 10),
        text("share", words("수요기업과 나눌 일", "What each side does"), 100),
        text("customer", words("고객", "Customers")),
        amount("sales", words("매출", "Sales")),
      ],
      { minRows: 1, maxRows: 3 },
    ),
  ],
};
