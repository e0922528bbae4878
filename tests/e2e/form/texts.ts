import type { FieldType } from "../../../lib/programmes/schema/form-definition";

/** One field of the form that is built: its kind, its words, and what the startup answers. */
export type Planned = {
  type: FieldType;
  label: string;
  /** Of a choice. */
  options?: readonly string[];
  answer?: string | readonly string[];
};

/** A call of a civil programme: robots for the night shift of a logistics centre. */
export const company: readonly Planned[] = [
  { type: "short_text", label: "대표 서비스", answer: "하역 로봇 관제" },
  { type: "number", label: "상시 인원", answer: "14" },
  { type: "money", label: "지난해 매출", answer: "920000000" },
  { type: "date", label: "서비스 시작일", answer: "2023-04-03" },
  { type: "single_choice", label: "실증 경험", options: ["있음", "없음"], answer: "있음" },
  { type: "long_text", label: "실증한 곳과 결과", answer: "항만 창고에서 넉 달 동안 사고 없이 실증했습니다." },
];

export const proposal: readonly Planned[] = [
  { type: "short_text", label: "제안 이름", answer: "야간 하역 자동화" },
  { type: "long_text", label: "풀려는 문제", answer: "밤에 하역할 사람이 모자랍니다." },
  { type: "long_text", label: "해결 방법", answer: "온결비전의 로봇이 상자를 알아보고 내립니다." },
  { type: "long_text", label: "실증할 곳", answer: "수도권 물류센터 두 곳입니다." },
  { type: "multiple_choice", label: "실증 분야", options: ["하역", "보관", "배송"], answer: ["하역", "보관"] },
  { type: "long_text", label: "보관 설비", answer: "높이 9미터 선반을 씁니다." },
  { type: "number", label: "시간당 처리량", answer: "480" },
  { type: "money", label: "총 실증 금액", answer: "120000000" },
  { type: "long_text", label: "1억 원을 넘는 까닭", answer: "로봇 두 대를 함께 시험하기 때문입니다." },
  { type: "date", label: "실증 시작일", answer: "2027-03-02" },
  { type: "long_text", label: "기대 효과", answer: "야간 처리량이 절반쯤 늘어납니다." },
  { type: "short_text", label: "담당 부서", answer: "관제실 김나루" },
];

export const member = { name: "김나루", role: "총괄 책임", experience: "물류 자동화 11년", participation: "40" };
export const goal = { item: "시간당 처리", unit: "상자", now: "320", target: "480", proof: "현장 계측" };
