import type { CallFormValues } from "@/lib/programmes/rules/form-values";

/** A form filled with these values, as a browser sends it: numbers as text, a box only where it is ticked. */
export function asTyped({ stages, milestones, documents, ...values }: CallFormValues) {
  const box = (ticked: boolean) => (ticked ? ("on" as const) : undefined);
  return {
    ...values,
    documents: documents.map((document) => ({ ...document, required: box(document.required) })),
    stages: stages.map(({ blind, ...stage }) => ({
      ...stage,
      blind: box(blind),
      weight: String(stage.weight),
      passMark: String(stage.passMark),
      minEvaluations: String(stage.minEvaluations),
      criteria: stage.criteria.map((criterion) => ({ ...criterion, maxPoints: String(criterion.maxPoints) })),
    })),
    milestones: milestones.map((milestone) => ({ ...milestone, dueAfterDays: String(milestone.dueAfterDays) })),
  };
}
