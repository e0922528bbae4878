import { toKstInput } from "@/lib/platform/i18n/kst";
import { standardFormValues } from "@/lib/programmes/rules/form-values";
import { day } from "./call";
import { next } from "./people";

/** The terms of a call as the officer's form sends them; dates in milliseconds from now. */
export function typedTerms(dates: { opensIn?: number; closesIn?: number } = {}) {
  const { opensIn = -day, closesIn = 10 * day } = dates;
  const now = Date.now();
  const { stage, milestones, ...values } = standardFormValues;
  const { blind: _, ...rules } = stage;
  return {
    ...values,
    code: `N${next()}`,
    title: { ko: "시험 공고", en: "Test call" },
    summary: { ko: "공고 요약" },
    support: { ko: "시험 시설" },
    opensAt: toKstInput(new Date(now + opensIn)),
    closesAt: toKstInput(new Date(now + closesIn)),
    stage: {
      ...rules,
      passMark: String(stage.passMark),
      minEvaluations: String(stage.minEvaluations),
      criteria: stage.criteria.map((criterion) => ({ ...criterion, maxPoints: String(criterion.maxPoints) })),
    },
    milestones: milestones.map((milestone) => ({ ...milestone, dueAfterDays: String(milestone.dueAfterDays) })),
  };
}
