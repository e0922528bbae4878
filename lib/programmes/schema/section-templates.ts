import { consentSection, fileSection } from "./default-form-annex";
import { defaultFormDefinition } from "./default-form";
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

const budgetSection: FormSection = {
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

const teamSection: FormSection = {
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

const goalsSection: FormSection = {
  id: "goals",
  title: { ko: "성능 목표", en: "Performance targets" },
  fields: [
    {
      id: "targets",
      type: "table",
      label: { ko: "성능 목표와 확인 방법", en: "Targets and how they are verified" },
      required: true,
      minRows: 1,
      maxRows: 15,
      columns: [
        { id: "item", type: "short_text", label: { ko: "항목", en: "Item" }, required: true, maxLength: 60 },
        { id: "unit", type: "short_text", label: { ko: "단위", en: "Unit" }, required: true, maxLength: 20 },
        { id: "now", type: "short_text", label: { ko: "현재", en: "Today" }, required: false, maxLength: 40 },
        { id: "target", type: "short_text", label: { ko: "목표", en: "Target" }, required: true, maxLength: 40 },
        { id: "proof", type: "short_text", label: { ko: "확인 방법", en: "Verified by" }, required: true, maxLength: 100 },
      ],
    },
  ],
}; // prettier-ignore

/** Sections that most forms have; the builder puts in copies. */
export const sectionTemplates: readonly FormSection[] = [
  ...defaultFormDefinition.sections.filter((section) => !["files", "consents"].includes(section.id)),
  goalsSection,
  teamSection,
  budgetSection,
  fileSection,
  consentSection,
];
