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

/** Ten fields, over KRW 3 trillion by 2027, open to all of industry. */
export const keyTechnologies: ProgrammeScript = {
  code: "DKT10",
  name: words("국방 10대 핵심기술 확보 사업", "Ten Key Defense Technologies"),
  summary: words(
    "국방전략기술 10대 분야의 핵심기술을 산업계와 함께 확보하는 사업입니다.",
    "Industry and government acquire the key technologies of the ten national defense strategic fields.",
  ),
  terms: {
    summary: words(
      "국방전략기술 10대 분야마다 하나의 연합체를 뽑아 핵심기술을 확보하고 수출로 잇습니다. 2027년까지 모두 3조원 이상을 들이며, 과제별 금액은 시연을 위한 예시입니다.",
      "One consortium for each of the ten strategic fields, towards key technologies and exports: over KRW 3 trillion in all by 2027. Amounts per project are examples for the demonstration.",
    ),
    quota: "10",
    quotaPerChallenge: "1",
    reserveCount: "10",
    ceiling: "300000000000",
    totalBudget: "3000000000000",
    grantShare: "50",
    ownCashShare: "25",
    ownInKindShare: "25",
    maxFileMegabytes: "200",
    eligibility: {
      kinds: ["STARTUP", "VENTURE", "SME", "MID_SIZE", "LARGE", "RESEARCH"],
      years: "",
      reference: "ANNOUNCEMENT",
      exceptionYears: "",
      exception: { ko: "" },
      statements: [
        condition(
          "OTHER",
          words("둘 이상의 기관이 연합체를 이루어 신청합니다.", "Two or more organisations apply as a consortium."),
        ),
        ...usualExclusions,
      ],
    },
    documents: [
      asked("APPLICATION", words("연합체 협약서", "Consortium agreement")),
      ...taxCertificates,
      asked("AGREEMENT", words("보안 대책 계획서", "Security plan")),
    ],
    support: [
      { kind: "FACILITIES", text: words("국방 시험평가 시설 우선 사용", "Priority at defense test facilities") },
      {
        kind: "MARKET",
        text: words("수출 허가와 기술 보호 자문", "Advice on export licences and protection of technology"),
      },
    ],
    followOn: [{ text: words("체계 개발 사업 참여 시 가점", "Bonus points in system development programmes") }],
    stages: [
      stage("DOCUMENT_REVIEW", words("서류평가", "Document review"), 20, [
        criterion(
          words("기술 도달도", "Technical reach"),
          words("세계 최고 수준과의 격차를 봅니다.", "Distance to the world’s best."),
          70,
        ),
        criterion(
          words("연합체 구성", "Consortium"),
          words("역할이 겹치지 않는지 봅니다.", "Are roles free of overlap?"),
          30,
        ),
      ]),
      stage(
        "MEET_UP",
        words("군 소요 부서 면담", "Meeting with the forces"),
        20,
        [
          criterion(
            words("소요 부합성", "Fit to requirements"),
            words("군의 소요와 맞는지 봅니다.", "Does it meet what the forces require?"),
            100,
          ),
        ],
        { aggregation: "MEAN", minEvaluations: 3 },
      ),
      stage(
        "PRESENTATION_REVIEW",
        words("발표평가", "Presentation"),
        60,
        [
          criterion(
            words("확보 전략", "Strategy"),
            words("단계별 목표와 위험 대책을 봅니다.", "Goals by stage, and risks."),
            60,
          ),
          criterion(
            words("수출 가능성", "Prospects of export"),
            words("수출 시장과 기술 보호를 봅니다.", "Export markets and protection of technology."),
            40,
          ),
        ],
        { minEvaluations: 7 },
      ),
    ],
    tranches: [
      { kind: "ADVANCE", name: words("1차 연도", "First year"), share: "33.33" },
      { kind: "INTERIM", name: words("2차 연도", "Second year"), share: "33.33" },
      { kind: "BALANCE", name: words("3차 연도", "Third year"), share: "33.34" },
    ],
    milestones: [
      milestone("MID_TERM_CHECK", words("1차 연도 점검", "Check of the first year"), 365),
      milestone("MID_TERM_CHECK", words("2차 연도 점검", "Check of the second year"), 730),
      milestone("FINAL_EVALUATION", words("최종평가", "Final evaluation"), 1000),
    ],
  },
  asks: [
    tableSection(
      "consortium",
      words("연합체 구성", "Consortium"),
      words("주관 기관부터 적습니다. 사람 이름은 적지 않습니다.", "The lead first. No names of people."),
      [
        text("organisation", words("기관", "Organisation")),
        text("part", words("맡은 기술", "Its technology"), 100),
        amount("budget", words("사업비", "Budget")),
      ],
      { minRows: 2, maxRows: 15 },
    ),
  ],
};
