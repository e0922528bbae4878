import { defaultFormDefinition } from "./default-form";
import type { FormSection } from "./form-definition";

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
export const sectionTemplates: readonly FormSection[] = [goalsSection, ...defaultFormDefinition.sections];
