import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import type { Refusal } from "@/lib/platform/result";
import { answerSchema, type Answer, type Answers } from "../schema/answers";

/** Files of a draft by field id. */
export type FileCounts = Record<string, number>;

export const fieldsOf = (definition: FormDefinition): FormField[] =>
  definition.sections.flatMap((section) => section.fields);

/** Whether a field is shown (and can be required) with these answers. */
export function isShown(field: FormField, answers: Answers): boolean {
  if (!field.onlyIf) return true;
  const { field: other, equals } = field.onlyIf;
  const given = answers[other];
  const values = Array.isArray(given) ? given : given === undefined ? [] : [String(given)];
  return values.some((value) => equals.includes(value));
}

/** Nothing typed, nothing ticked. A refused consent counts as an answer only where it is optional. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === false) return true;
  return typeof answer === "string" ? answer.trim() === "" : Array.isArray(answer) && answer.length === 0;
}

/** The reason why one field blocks a submission, or undefined. Hidden fields never do. */
export function problemOf(field: FormField, answers: Answers, files: FileCounts): Refusal | undefined {
  if (!isShown(field, answers)) return undefined;
  if (field.type === "file") return fileProblem(field, files[field.id] ?? 0);
  const answer = answers[field.id];
  if (isEmpty(answer)) return field.required ? missing(field) : undefined;
  const parsed = answerSchema(field).safeParse(answer);
  if (parsed.success) return undefined;
  return { code: parsed.error.issues[0]?.message ?? "common.invalid", field: field.id, params: boundsOf(field) };
}

/** All of them, in the order of the form. */
export function contentProblems(definition: FormDefinition, answers: Answers, files: FileCounts): Refusal[] {
  return fieldsOf(definition).flatMap((field) => problemOf(field, answers, files) ?? []);
}

export type SectionProgress = {
  sectionId: string;
  /** Required fields that are shown, and how many of them are right. */
  required: number;
  done: number;
  /** Answers that are there but wrong. */
  errors: number;
};

/** Per section what the navigation of a long form shows. */
export function progressOf(definition: FormDefinition, answers: Answers, files: FileCounts): SectionProgress[] {
  return definition.sections.map((section) => {
    const shown = section.fields.filter((field) => isShown(field, answers));
    const required = shown.filter((field) => field.required);
    const problems = new Map(shown.map((field) => [field.id, problemOf(field, answers, files)]));
    return {
      sectionId: section.id,
      required: required.length,
      done: required.filter((field) => problems.get(field.id) === undefined).length,
      errors: [...problems.values()].filter((problem) => problem && !isMissing(problem)).length,
    };
  });
}

export const isMissing = (problem: Refusal): boolean => missingCodes.has(problem.code);

const missingCodes = new Set([
  "applications.answer_missing",
  "applications.consent_missing",
  "applications.file_missing",
]);

function missing(field: FormField): Refusal {
  const code = field.type === "consent" ? "applications.consent_missing" : "applications.answer_missing";
  return { code, field: field.id };
}

function fileProblem(field: FormField & { type: "file" }, count: number): Refusal | undefined {
  if (count === 0) return field.required ? { code: "applications.file_missing", field: field.id } : undefined;
  if (count <= field.maxFiles) return undefined;
  return { code: "applications.too_many_files", field: field.id, params: { maximum: field.maxFiles } };
}

function boundsOf(field: FormField): Refusal["params"] {
  if (field.type === "short_text" || field.type === "long_text") return { maximum: field.maxLength };
  if (field.type === "money" && field.maximum !== undefined) return { maximum: grouped(field.maximum) };
  if (field.type !== "number") return undefined;
  return { minimum: field.minimum ?? "–", maximum: field.maximum ?? "–" };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");
