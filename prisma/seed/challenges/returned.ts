import type { ReturnedChallenge } from "@/lib/challenges/schema/review";
import type { ChallengeText } from "./text";

/** Not public yet: the officer sent it back with comments by section. */
export const returnedChallengeText: ChallengeText = {
  owner: "KAI",
  title: ["조립 공구 반출입 자동 확인", "Checking tools in and out by itself"],
  summary: [
    "조립장에서 쓰고 돌아오지 않은 공구를 바로 알려 줍니다.",
    "Tells at once which tool has not come back from the assembly hall.",
  ],
  background: [
    "공구는 교대마다 사람이 셉니다. 한 번에 20분이 들고, 빠진 공구를 늦게 알면 조립을 멈춥니다.",
    "People count the tools at every shift. It takes 20 minutes, and a tool missed late stops the line.",
  ],
  need: [
    "공구함과 작업대에서 공구를 알아보고, 누가 언제 가져갔는지 남깁니다.",
    "Recognise tools at box and bench, and keep who took them when.",
  ],
  performance: [[["공구 인식률", "Tools recognised"], "–", "99%"]],
  environment: ["조립장, 실내 조명", "Assembly hall, indoor light"],
  support: ["조립장 시험 구역", "A test zone in the hall"],
  dualUse: ["병원 수술 기구, 공장 공구 관리", "Surgical instruments and factory tools"],
  fields: ["ai"],
};

export const sectionComments: ReturnedChallenge["sections"] = [
  {
    section: "performance",
    text: "인식률만으로는 현장 효과를 알기 어렵습니다. 점검 시간과 잘못 알리는 비율도 목표를 적어 주십시오.",
  },
  { section: "support", text: "시험 구역을 쓸 수 있는 요일과 시간, 함께할 담당자 수를 적어 주십시오." },
  { section: "data", text: "공구 사진을 줄 수 있는지, 준다면 조건을 적어 주십시오." },
];

export const ownersReply = {
  section: "data",
  text: "공구 사진 1,200장을 줄 수 있습니다. 조건은 보안 부서와 확인한 뒤 적겠습니다.",
  settled: false,
} as const;
