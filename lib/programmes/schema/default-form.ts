import { consentSection, fileSection } from "./default-form-annex";
import { budgetSection, teamSection } from "./default-form-rows";
import type { FormDefinition } from "./form-definition";

/**
 * The application form a new call starts with; the officer changes it as far as the call needs. It asks nothing that the
 * portal already knows of the company (name, registration number, establishment) and no personal data of staff.
 */
export const defaultFormDefinition: FormDefinition = {
  sections: [
    {
      id: "company",
      title: { ko: "기업 현황", en: "Company" },
      help: {
        ko: "상호, 사업자등록번호, 설립일은 기업 정보에서 가져오므로 다시 적지 않습니다.",
        en: "Name, registration number and founding date come from your company profile; do not repeat them.",
      },
      fields: [
        {
          id: "main_product",
          type: "short_text",
          label: { ko: "주요 제품·기술", en: "Main product or technology" },
          required: true,
          maxLength: 100,
        },
        {
          id: "employees",
          type: "number",
          label: { ko: "상시 근로자 수", en: "Employees" },
          help: { ko: "대표자를 포함한 오늘 기준 인원입니다.", en: "As of today, including the representative." },
          required: true,
          minimum: 1,
          maximum: 10000,
          unit: { ko: "명", en: "people" },
        },
        {
          id: "revenue",
          type: "money",
          label: { ko: "직전 사업연도 매출액", en: "Revenue of the last business year" },
          help: { ko: "매출이 없으면 0을 적습니다.", en: "Enter 0 if there was none." },
          required: true,
        },
        {
          id: "defence_experience",
          type: "single_choice",
          label: { ko: "방산·군 납품 경험", en: "Experience in defense" },
          required: true,
          options: [
            { value: "none", label: { ko: "없음", en: "None" } },
            { value: "trial", label: { ko: "시험·실증에 참여함", en: "Took part in trials" } },
            { value: "supplier", label: { ko: "납품 실적이 있음", en: "Has supplied" } },
          ],
        },
        {
          id: "defence_record",
          type: "long_text",
          label: { ko: "경험 내용", en: "What was done" },
          help: { ko: "공개할 수 있는 내용만 적습니다.", en: "Only what may be made public." },
          required: true,
          maxLength: 1000,
          onlyIf: { field: "defence_experience", equals: ["trial", "supplier"] },
        },
      ],
    },
    {
      id: "proposal",
      title: { ko: "과제 제안", en: "Proposal" },
      help: {
        ko: "수요과제의 요구 성능을 어떻게 달성할지 적습니다. 군사기밀이나 비공개 자료는 적지 마십시오.",
        en: "Say how you reach the required performance. Enter nothing classified or confidential.",
      },
      fields: [
        {
          id: "title",
          type: "short_text",
          label: { ko: "제안 제목", en: "Title of the proposal" },
          required: true,
          maxLength: 100,
        },
        {
          id: "solution",
          type: "long_text",
          label: { ko: "해결 방법", en: "Solution" },
          help: { ko: "핵심 기술과 적용 방법을 차례로 적습니다.", en: "The core technology, then how it is applied." },
          required: true,
          maxLength: 3000,
        },
        {
          id: "performance",
          type: "long_text",
          label: { ko: "목표 성능과 확인 방법", en: "Target performance and how it is verified" },
          help: { ko: "수요과제의 요구 성능 항목마다 적습니다.", en: "For each item of the required performance." },
          required: true,
          maxLength: 2000,
        },
        {
          id: "difference",
          type: "long_text",
          label: { ko: "차별성과 지식재산", en: "What is new, and intellectual property" },
          required: true,
          maxLength: 1500,
        },
        {
          id: "readiness",
          type: "single_choice",
          label: { ko: "기술 성숙도", en: "Technology readiness" },
          required: true,
          options: [
            { value: "trl_3_4", label: { ko: "3–4단계: 실험실에서 확인", en: "TRL 3–4: shown in the laboratory" } },
            { value: "trl_5_6", label: { ko: "5–6단계: 시제품 시험", en: "TRL 5–6: prototype tested" } },
            {
              value: "trl_7_9",
              label: { ko: "7–9단계: 실제 환경에서 확인·양산", en: "TRL 7–9: shown in use or in production" },
            },
          ],
        },
      ],
    },
    {
      id: "plan",
      title: { ko: "수행 계획", en: "Plan" },
      fields: [
        {
          id: "schedule",
          type: "long_text",
          label: { ko: "추진 일정", en: "Schedule" },
          help: { ko: "월별로 할 일과 산출물을 적습니다.", en: "Work and results month by month." },
          required: true,
          maxLength: 2000,
        },
        {
          id: "civil_use",
          type: "long_text",
          label: { ko: "민간 활용과 사업화", en: "Civil use and market" },
          required: false,
          maxLength: 1500,
        },
      ],
    },
    teamSection,
    budgetSection,
    fileSection,
    consentSection,
  ],
};
