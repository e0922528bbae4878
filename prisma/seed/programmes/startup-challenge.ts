import { asked, criterion, milestone, stage, taxCertificates, words, type ProgrammeScript } from "./script";

/** MSS with DAPA and KDIA: military units and primes post problems, startups solve them with about KRW 60 million each. */
export const startupChallenge: ProgrammeScript = {
  code: "DSOI",
  name: words("방산 스타트업 오픈이노베이션 챌린지", "Defense Startup Open Innovation Challenge"),
  summary: words(
    "군과 방산기업이 문제를 내고 창업기업이 함께 풀어 현장에서 실증하는 사업입니다.",
    "Military units and defense companies post problems; startups solve them together with them and prove it in the field.",
  ),
  terms: {
    summary: words(
      "군과 방산기업이 낸 문제를 창업기업이 함께 풉니다. 선정된 기업은 과제당 최대 6,000만원과 시험 시설, 현장 전문가를 지원받아 실증합니다. 과제와 기업은 시연을 위한 예시입니다.",
      "Startups solve problems posted by military units and defense companies. Selected ones get up to KRW 60 million per project, test facilities and experts for a proof of concept. Problems and companies are examples for the demonstration.",
    ),
    ceiling: "60000000",
    eligibility: {
      kinds: ["STARTUP"],
      years: "7",
      reference: "ANNOUNCEMENT",
      exceptionYears: "10",
      exception: words("신산업 창업 분야에 해당하는 기업입니다.", "The company works in one of the new industries."),
      statements: [],
    },
    documents: [
      ...taxCertificates,
      asked("AGREEMENT", words("법인등기부등본", "Corporate register extract"), {
        companyType: "CORPORATE_REGISTER",
        validDays: "90",
      }),
    ],
    support: [
      {
        kind: "FACILITIES",
        text: words("수요기관의 시험 시설과 기반 시설", "Test facilities and infrastructure of the demand owners"),
      },
      { kind: "EXPERTS", text: words("수요기관의 기술 전문가", "Technical experts of the demand owners") },
      { kind: "CONSULTING", text: words("방산 규격과 사업화 컨설팅", "Consulting on defense standards and business") },
      { kind: "TRAINING", text: words("방산 획득 절차 교육", "Training in defense acquisition") },
      { kind: "NETWORKING", text: words("군·방산기업과의 교류 행사", "Events with the forces and defense companies") },
    ],
    followOn: [{ text: words("성과가 우수한 과제는 후속 연구개발(R&D) 지원", "Follow-up R&D for the top performers") }],
    stages: [
      stage("DOCUMENT_REVIEW", words("종합평가", "Review"), 100, [
        criterion(
          words("기술성", "Technology"),
          words(
            "해결 방법이 구체적이고 요구 성능을 이룰 수 있는지 봅니다.",
            "Is the solution concrete, and can it reach the required performance?",
          ),
          40,
        ),
        criterion(
          words("현장 적용성", "Fit for the field"),
          words("수요기관의 환경에서 쓸 수 있는지 봅니다.", "Can it be used where the demand owner works?"),
          30,
        ),
        criterion(
          words("사업성", "Market"),
          words("민간과 군에서 넓게 쓰일 수 있는지 봅니다.", "Can it spread in civil and military use?"),
          20,
        ),
        criterion(
          words("수행 역량", "Capability"),
          words("인력과 일정이 계획을 감당하는지 봅니다.", "Do team and schedule carry the plan?"),
          10,
        ),
      ]),
    ],
    milestones: [
      milestone("TASK", words("요구사항·시험방법 확정", "Requirements and test method agreed"), 30),
      milestone("MID_TERM_CHECK", words("시제품 중간점검", "Mid-term check of the prototype"), 100),
      milestone("FINAL_EVALUATION", words("현장 실증·최종평가", "Field trial and final evaluation"), 180),
    ],
  },
};
