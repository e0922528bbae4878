/** What the people of the story write. All of it is invented. */
export type Text = { ko: string; en: string };

/** The parts of a challenge by their key in the form's words. */
export const challengeTexts: Record<"summary" | "background" | "need" | "environment" | "support" | "dualUse", Text> = {
  summary: {
    ko: "야간에 조명을 켜지 않고 기체 표면의 균열을 찾는 휴대형 촬영 장치를 만듭니다.",
    en: "A portable camera that finds cracks on an airframe at night without switching on lights.",
  },
  background: {
    ko: "야간 정비에서는 조명을 제한하므로 눈으로 균열을 찾기 어렵고, 다음 날 다시 점검합니다.",
    en: "Light is restricted at night, so cracks are hard to see and are checked again the next day.",
  },
  need: {
    ko: "한 사람이 들고 30분 안에 한쪽 날개를 점검하고, 의심되는 곳을 사진에 표시해야 합니다.",
    en: "One person must inspect one wing within 30 minutes and have suspect places marked on the pictures.",
  },
  environment: {
    ko: "영하 10도에서 영상 40도, 외부망이 없는 격납고입니다.",
    en: "A hangar from −10 °C to 40 °C without outside networks.",
  },
  support: {
    ko: "시험용 패널과 격납고를 두 달 동안 제공하고 정비사 2명이 시험에 참여합니다.",
    en: "Test panels and the hangar for two months; two technicians take part in the trials.",
  },
  dualUse: {
    ko: "교량과 풍력 발전기 날개의 점검에 쓸 수 있습니다.",
    en: "Inspection of bridges and of blades of wind turbines.",
  },
};

/** What the officer asks to have mended, and how the owner mends it. */
export const returnComment: Text = {
  ko: "요구 성능에 시험 조건이 없습니다. 어떤 균열을 어떤 거리에서 찾아야 하는지 적어 주십시오.",
  en: "The performance has no test conditions. Say which crack has to be found from which distance.",
};
export const mendedNeed: Text = {
  ko: "0.3mm 균열을 1m 거리에서 찾아야 합니다. 한 사람이 들고 30분 안에 한쪽 날개를 점검합니다.",
  en: "A crack of 0.3 mm has to be found from 1 m. One person inspects one wing within 30 minutes.",
};

/** Answers to the call's form by field id; choices are named by their value. */
export const answers: Record<string, string> = {
  main_product: "근적외선 촬영 모듈",
  employees: "14",
  revenue: "920000000",
  defence_experience: "none",
  title: "근적외선과 학습 모델로 찾는 미세 균열",
  solution: "보이지 않는 빛을 비추어 찍고, 공개된 균열 사진으로 배운 모델이 의심되는 곳을 표시합니다.",
  performance: "0.3mm 균열을 1m 거리에서 95% 찾는지 시험편 40개로 확인합니다.",
  difference: "외부망 없이 장치 안에서 판정하며 근거 사진을 함께 보입니다.",
  readiness: "trl_5_6",
  schedule: "1개월 요구사항 확정, 2–3개월 시제품, 4–6개월 격납고 시험.",
  civil_use: "교량 점검 회사 두 곳과 시험하기로 했습니다.",
};

/** The first of the team, by column. */
export const member: Record<string, string> = { role: "총괄 책임", experience: "광학 설계 12년", participation: "50" };

/** Of the budget, in the order of its rows. */
export const budget = [
  { category: "materials", source: "grant", won: "25000000" },
  { category: "outsourcing", source: "grant", won: "15000000" },
  { category: "personnel", source: "grant", won: "20000000" },
  { category: "personnel", source: "own_cash", won: "12000000" },
] as const;

export const selectionMinutes: Text = {
  ko: "종합평가 결과와 순위를 검토하였고 이해충돌 신고가 없음을 확인하였습니다. 선정 수에 따라 1위 과제를 선정하기로 하였습니다.",
  en: "The results and ranking were reviewed; no conflict of interest was declared. The first place is selected within the quota.",
};

export const milestoneReport: Text = {
  ko: "수요기관과 요구사항을 확정하고 시험편 40개와 측정 방법을 정하였습니다. 회의록을 첨부합니다.",
  en: "Requirements were agreed with the demand owner; 40 test pieces and the method are fixed. Minutes are attached.",
};
