import { isWithin } from "@/lib/programmes/rules/decimal";
import type { FormDefinition, FormField, FormSection } from "@/lib/programmes/schema/form-definition";
import type { Condition, ConditionTest } from "@/lib/programmes/schema/form-parts";
import type { Refusal } from "@/lib/platform/result";
import { answerSchema, choicesOf, isRowField, rowsOf, type Answer, type Answers } from "../schema/answers";
import { boundsOf } from "./bounds";
import { isFilled, rowProblems } from "./rows";

/** Files of a draft by field id. */
export type FileCounts = Record<string, number>;

export const fieldsOf = (definition: FormDefinition): FormField[] =>
  definition.sections.flatMap((section) => section.fields);

/** The fields that a supplement opens again; left out, a form is open as a whole. */
type Named = ReadonlySet<string> | undefined;

/**
 * The sections with only those fields that are shown with these answers (and are `named`); a section without any is left
 * out. What stood in a field that is hidden now shows nothing else. Everybody who shows or judges a form goes through
 * here.
 */
export function shownSections(definition: FormDefinition, answers: Answers, named?: Named): FormSection[] {
  const counting: Answers = {};
  const shown = definition.sections.map((section) => {
    const fields = isShown(section, counting) ? section.fields.filter((field) => keep(field)) : [];
    return { ...section, fields: named ? fields.filter(({ id }) => named.has(id)) : fields };
  });
  return shown.filter((section) => section.fields.length > 0);

  function keep(field: FormField): boolean {
    const answer = answers[field.id];
    if (!isShown(field, counting)) return false;
    if (answer !== undefined) counting[field.id] = answer;
    return true;
  }
}

export const shownFields = (definition: FormDefinition, answers: Answers): FormField[] =>
  shownSections(definition, answers).flatMap((section) => section.fields);

/** Whether a condition holds with the answers of the fields that are shown. */
export function isShown({ onlyIf }: { onlyIf?: Condition }, answers: Answers): boolean {
  if (!onlyIf) return true;
  if ("all" in onlyIf) return onlyIf.all.every((test) => holds(test, answers));
  return "any" in onlyIf ? onlyIf.any.some((test) => holds(test, answers)) : holds(onlyIf, answers);
}

/** Nothing typed, nothing ticked. A refused consent counts as an answer only where it is optional. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === false) return true;
  if (typeof answer === "string") return answer.trim() === "";
  return Array.isArray(answer) && answer.every((entry) => typeof entry === "object" && isEmptyRow(entry));
}

/** Every reason why one field blocks a submission, if it is shown: one of rows may have one per cell. */
export function problemsOf(field: FormField, answers: Answers, files: FileCounts): Refusal[] {
  if (!isShown(field, answers)) return [];
  if (field.type === "file") return fileProblem(field, files[field.id] ?? 0);
  const answer = answers[field.id];
  if (isRowField(field)) {
    const rows = rowsOf(answer);
    if (rows.some((row) => isFilled(field, row))) return rowProblems(field, rows);
    return field.required ? [{ code: "applications.rows_missing", field: field.id }] : [];
  }
  if (isEmpty(answer)) return field.required ? [missing(field)] : [];
  const parsed = answerSchema(field).safeParse(answer);
  if (parsed.success) return [];
  return [{ code: parsed.error.issues[0]?.message ?? "common.invalid", field: field.id, params: boundsOf(field) }];
}

/** All of them, in the order of the form. Hidden fields never block. */
export function contentProblems(
  definition: FormDefinition,
  answers: Answers,
  files: FileCounts,
  named?: Named,
): Refusal[] {
  return shownSections(definition, answers, named).flatMap((section) =>
    section.fields.flatMap((field) => problemsOf(unconditional(field), answers, files)),
  );
}

export type SectionProgress = {
  sectionId: string;
  /** Required fields that are shown, and how many of them are right. */
  required: number;
  done: number;
  /** Answers that are there but wrong. */
  errors: number;
};

/** Per shown section what the navigation of a long form shows. */
export function progressOf(
  definition: FormDefinition,
  answers: Answers,
  files: FileCounts,
  named?: Named,
): SectionProgress[] {
  return shownSections(definition, answers, named).map((section) => {
    const required = section.fields.filter((field) => field.required);
    const problems = new Map(
      section.fields.map((field) => [field.id, problemsOf(unconditional(field), answers, files)]),
    );
    return {
      sectionId: section.id,
      required: required.length,
      done: required.filter((field) => problems.get(field.id)?.length === 0).length,
      errors: [...problems.values()].filter((list) => list.some((problem) => !isMissing(problem))).length,
    };
  });
}

export const isMissing = (problem: Refusal): boolean => missingCodes.has(problem.code);

const missingCodes = new Set(
  ["answer_missing", "consent_missing", "file_missing", "rows_missing", "rows_too_few", "cell_missing"].map(
    (reason) => `applications.${reason}`,
  ),
);

/** Judged where it is already known to be shown. */
const unconditional = (field: FormField): FormField => ({ ...field, onlyIf: undefined });

function holds(test: ConditionTest, answers: Answers): boolean {
  const given = answers[test.field];
  if ("equals" in test) return choicesOf(given).some((value) => test.equals.includes(value));
  return typeof given === "string" && isWithin(given, test.atLeast, test.atMost);
}

function isEmptyRow(row: Record<string, string>): boolean {
  return Object.values(row).every((cell) => cell.trim() === "");
}

function missing(field: FormField): Refusal {
  const code = field.type === "consent" ? "applications.consent_missing" : "applications.answer_missing";
  return { code, field: field.id };
}

function fileProblem(field: FormField & { type: "file" }, count: number): Refusal[] {
  if (count === 0) return field.required ? [{ code: "applications.file_missing", field: field.id }] : [];
  if (count <= field.maxFiles) return [];
  return [{ code: "applications.too_many_files", field: field.id, params: { maximum: field.maxFiles } }];
}
