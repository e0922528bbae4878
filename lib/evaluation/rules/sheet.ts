import type { Refusal } from "@/lib/platform/result";

/** The five grades of MSS R&D sheets (domain.md §4): a 20-point item gives 20/16/12/8/4. */
export const grades = [
  { key: "excellent", percent: 100 },
  { key: "good", percent: 80 },
  { key: "fair", percent: 60 },
  { key: "weak", percent: 40 },
  { key: "poor", percent: 20 },
] as const;

export type Grade = (typeof grades)[number]["key"];

/** Characters an evaluator must write for each criterion and overall before submitting: results carry reasons. */
export const MIN_CRITERION_COMMENT = 10;
export const MIN_OVERALL_COMMENT = 20;
export const MAX_COMMENT = 1000;
export const MAX_OVERALL_COMMENT = 2000;

/** Whole points of a grade; halves are rounded up. */
export const gradePoints = (maxPoints: number, percent: number): number => Math.round((maxPoints * percent) / 100);

/** The grade whose points these are exactly, if any. */
export function gradeOf(points: number | null, maxPoints: number): Grade | undefined {
  return grades.find((grade) => gradePoints(maxPoints, grade.percent) === points)?.key;
}

export type SheetCriterion = { id: string; position: number; maxPoints: number };
export type SheetScore = { criterionId: string; points: number | null; comment: string };

/** Every reason why this sheet cannot be submitted yet, at once; `field` as the form names its controls. */
export function refusalsToSubmit(
  criteria: readonly SheetCriterion[],
  scores: readonly SheetScore[],
  overallComment: string,
): Refusal[] {
  const refusals = criteria.flatMap(({ id, position }): Refusal[] => {
    const score = scores.find((candidate) => candidate.criterionId === id);
    const missing: Refusal[] = [];
    if (score === undefined || score.points === null) {
      missing.push({ code: "evaluation.points_missing", field: `points.${id}`, params: { position } });
    }
    if (lengthOf(score?.comment ?? "") < MIN_CRITERION_COMMENT) {
      const params = { position, minimum: MIN_CRITERION_COMMENT };
      missing.push({ code: "evaluation.comment_short", field: `comment.${id}`, params });
    }
    return missing;
  });
  if (lengthOf(overallComment) < MIN_OVERALL_COMMENT) {
    refusals.push({ code: "evaluation.overall_short", field: "comment", params: { minimum: MIN_OVERALL_COMMENT } });
  }
  return refusals;
}

/** Points that do not fit their criterion, and criteria that are not of this stage. */
export function refusalsToSave(criteria: readonly SheetCriterion[], scores: readonly SheetScore[]): Refusal[] {
  return scores.flatMap((score): Refusal[] => {
    const criterion = criteria.find(({ id }) => id === score.criterionId);
    if (!criterion) return [{ code: "evaluation.criterion_unknown", field: `points.${score.criterionId}` }];
    if (score.points === null || (score.points >= 0 && score.points <= criterion.maxPoints)) return [];
    const params = { position: criterion.position, maximum: criterion.maxPoints };
    return [{ code: "evaluation.points_range", field: `points.${score.criterionId}`, params }];
  });
}

/** Characters as a reader counts them, without what stands around the text. */
const lengthOf = (text: string): number => [...text.trim()].length;
