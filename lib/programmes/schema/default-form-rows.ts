import type { FormSection } from "./form-definition";

/** Cost categories as usual in support programmes; a call takes those it pays for. */
const categories = [
  ["materials", "재료비", "Materials"],
  ["outsourcing", "외주용역비", "Outsourcing"],
  ["equipment", "기계장치", "Equipment"],
  ["intangible", "무형자산 취득비", "Intangible assets"],
  ["personnel", "인건비", "Personnel"],
  ["fees", "지급수수료", "Fees"],
  ["travel", "여비", "Travel"],
  ["training", "교육훈련비", "Training"],
  ["advertising", "광고선전비", "Advertising"],
].map(([value = "", ko = "", en = ""]) => ({ value, label: { ko, en } }));

export const budgetSection: FormSection = {
  id: "budget",
  title: { ko: "사업비", en: "Budget" },
  help: {
    ko: "부가가치세를 뺀 금액을 원 단위로 적습니다. 합계는 자동으로 계산합니다.",
    en: "Amounts in whole won without VAT. Sums are made for you.",
  },
  fields: [
    {
      id: "budget",
      type: "budget",
      label: { ko: "비목별 사업비", en: "Cost by category" },
      required: true,
      categories,
      sources: ["grant", "own_cash", "own_in_kind"],
    },
  ],
};

export const teamSection: FormSection = {
  id: "team",
  title: { ko: "참여 인력", en: "Team" },
  help: {
    ko: "이름은 블라인드 평가에서 가립니다. 주민등록번호는 적지 않습니다.",
    en: "Names are hidden in blind reviews. Never enter resident registration numbers.",
  },
  fields: [
    {
      id: "members",
      type: "team",
      label: { ko: "참여 인력", en: "Team members" },
      required: true,
      minRows: 1,
      maxRows: 20,
    },
  ],
};
