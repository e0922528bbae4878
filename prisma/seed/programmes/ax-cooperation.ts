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

/** MSIT, MND, MOTIE and MSS: AI from technology to diffusion, one ministry after the other. */
export const axCooperation: ProgrammeScript = {
  code: "DAX",
  name: words("국방 AX 협력 사업", "Defense AX Cooperation"),
  summary: words(
    "네 부처가 기술, 검증, 산업 적용, 확산을 이어서 맡아 국방과 산업 현장의 인공지능 전환을 돕는 사업입니다.",
    "Four ministries take turns, from technology to diffusion, to bring AI to defense and industrial sites.",
  ),
  terms: {
    summary: words(
      "국방과 산업 현장이 낸 문제를 인공지능으로 풉니다. 과학기술정보통신부의 기술 지원, 국방부의 검증, 산업통상자원부의 산업 적용, 중소벤처기업부의 확산이 이어집니다. 규모와 금액은 시연을 위한 예시입니다.",
      "AI for problems of defense and industrial sites: technology by MSIT, verification by MND, industrial application by MOTIE, diffusion by MSS. Sizes and amounts are examples for the demonstration.",
    ),
    quota: "8",
    quotaPerChallenge: "1",
    reserveCount: "4",
    ceiling: "200000000",
    totalBudget: "1600000000",
    grantShare: "75",
    ownCashShare: "10",
    ownInKindShare: "15",
    eligibility: {
      kinds: ["STARTUP", "VENTURE", "SME"],
      years: "",
      reference: "ANNOUNCEMENT",
      exceptionYears: "",
      exception: { ko: "" },
      statements: [
        condition(
          "INDUSTRY",
          words(
            "인공지능 제품이나 서비스를 직접 개발한 실적이 있습니다.",
            "The company has developed an AI product or service of its own.",
          ),
        ),
        ...usualExclusions,
      ],
    },
    documents: [
      asked("APPLICATION", words("인공지능 모델 설명서", "Description of the AI model"), {
        help: words(
          "학습 자료의 출처와 이용 권한을 적습니다.",
          "Name the sources of training data and the right to use them.",
        ),
      }),
      ...taxCertificates,
    ],
    support: [
      {
        kind: "FACILITIES",
        text: words("국방 시험장과 비식별 학습 자료", "Defense test sites and anonymised training data"),
      },
      { kind: "EXPERTS", text: words("부처별 전담 기술자문단", "A team of technical advisers in each ministry") },
      { kind: "MARKET", text: words("도입 실적 인증과 공급망 연결", "References and access to supply chains") },
    ],
    followOn: [
      { text: words("실증을 마친 제품의 도입 실적 인증", "A certified reference for products that pass the trial") },
    ],
    pathway: [
      { name: words("기술", "Technology"), agency: words("과학기술정보통신부", "MSIT") },
      { name: words("검증", "Verification"), agency: words("국방부", "MND") },
      { name: words("산업 적용", "Industrial application"), agency: words("산업통상자원부", "MOTIE") },
      { name: words("확산", "Diffusion"), agency: words("중소벤처기업부", "MSS") },
    ],
    stages: [
      stage(
        "DOCUMENT_REVIEW",
        words("서류평가", "Document review"),
        40,
        [
          criterion(
            words("기술 완성도", "Maturity"),
            words("모델의 성능과 검증 결과를 봅니다.", "How well the model performs, and how that was verified."),
            60,
          ),
          criterion(
            words("자료 확보", "Data"),
            words("학습 자료를 합법적으로 확보했는지 봅니다.", "Is the training data lawfully obtained?"),
            40,
          ),
        ],
        { blind: true },
      ),
      stage(
        "SITE_VISIT",
        words("현장실사", "Site visit"),
        60,
        [
          criterion(
            words("현장 적용성", "Fit for the site"),
            words("현장 조건에서 작동하는지 봅니다.", "Does it work under the conditions of the site?"),
            70,
          ),
          criterion(
            words("보안 대책", "Security"),
            words("자료와 모델을 지키는 방법을 봅니다.", "How data and model are protected."),
            30,
          ),
        ],
        { aggregation: "MEAN", minEvaluations: 3 },
      ),
    ],
    tranches: [
      { kind: "ADVANCE", name: words("선금", "Advance"), share: "40" },
      { kind: "INTERIM", name: words("검증 통과 중간금", "Interim, on verification"), share: "40" },
      { kind: "BALANCE", name: words("잔금", "Balance"), share: "20" },
    ],
    milestones: [
      milestone("TASK", words("학습 자료 구축", "Training data ready"), 60),
      milestone("MID_TERM_CHECK", words("국방 검증", "Verification in defense"), 180),
      milestone("FINAL_EVALUATION", words("산업 현장 적용 평가", "Evaluation on the industrial site"), 330),
    ],
  },
  asks: [
    tableSection(
      "data",
      words("학습 자료", "Training data"),
      words("모델마다 쓸 자료와 그 권리를 적습니다.", "The data that each model uses, and the right to it."),
      [
        text("name", words("자료", "Data")),
        text("source", words("출처", "Source")),
        {
          id: "right",
          type: "single_choice",
          label: words("이용 권한", "Right to use it"),
          required: true,
          options: [
            { value: "own", label: words("자체 보유", "Own") },
            { value: "licensed", label: words("이용 허락", "Licensed") },
            { value: "public", label: words("공개 자료", "Public") },
          ],
        },
        text("size", words("분량", "Size"), 40),
      ],
      { minRows: 1, maxRows: 10 },
    ),
  ],
};
