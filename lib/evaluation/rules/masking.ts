import { fieldsOf } from "@/lib/applications/rules/form";
import { isRowField, rowsOf, type Answer, type Answers } from "@/lib/applications/schema/answers";
import { columnsOf } from "@/lib/programmes/rules/form-columns";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import { patternOf } from "@/lib/platform/names";

/** Stands in the place of a name in a blind stage; pages show it as a black box. */
export const MASK = "■■■";

/**
 * The same answers without anything that names the applicant: given names in texts, and whole answers and columns that
 * the form marks as personal. Choices, numbers and dates keep their values.
 */
export function maskedAnswers(definition: FormDefinition, answers: Answers, names: readonly string[]): Answers {
  const fields = new Map(fieldsOf(definition).map((field) => [field.id, field]));
  const entries = Object.entries(answers).map(([id, answer]) => [id, masked(fields.get(id), answer, names)] as const);
  return Object.fromEntries(entries);
}

function masked(field: FormField | undefined, answer: Answer, names: readonly string[]): Answer {
  if (field && isRowField(field)) {
    const columns = new Map(columnsOf(field).map((column) => [column.id, column]));
    const cell = ([id, text]: [string, string]) =>
      [id, maskedText(columns.get(id), text, names, field.personal)] as const;
    return rowsOf(answer).map((row) => Object.fromEntries(Object.entries(row).map(cell)));
  }
  if (typeof answer === "string") return maskedText(field, answer, names);
  return field?.personal ? MASK : answer;
}

/** What stands in no field of the form is masked as a text: nothing is known of it. */
function maskedText(
  of: FormField | TableColumn | undefined,
  text: string,
  names: readonly string[],
  personal = of?.personal,
): string {
  if (personal || of?.personal) return MASK;
  return of === undefined || of.type === "short_text" || of.type === "long_text" ? maskNames(text, names) : text;
}

/** Hides who applied in a text of the application: every given name, with and without the legal form. */
export function maskNames(text: string, names: readonly string[]): string {
  const pattern = patternOf(names);
  return pattern ? text.replace(pattern, MASK) : text;
}
