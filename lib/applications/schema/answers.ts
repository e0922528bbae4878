import { z } from "zod";
import { columnsOf } from "@/lib/programmes/rules/form-columns";
import { decimalText, isWithin } from "@/lib/programmes/rules/decimal";
import { sameJson } from "@/lib/programmes/rules/same-json";
import type { FieldType, FormField, RowField } from "@/lib/programmes/schema/form-definition";
import type { Counting, TableColumn } from "@/lib/programmes/schema/form-parts";

// Built on both sides. Ajv and zod's own fast path compile code, which the browser's CSP forbids.
z.config({ jitless: true });

/** One row of a table, a team or a budget: texts by column id. */
export type AnswerRow = Record<string, string>;

/**
 * One answer: text, number, money (whole won), date and single choice as text; several choices as a list; a consent as
 * true or false; tables, teams and budgets as rows. Numbers and won stay text, so that no digit is lost and RFC 8785 has
 * nothing to round.
 */
export type Answer = string | string[] | boolean | AnswerRow[];
export type Answers = Record<string, Answer>;

const storedRow = z.record(z.string(), z.string());

/** What a column of answers holds. */
export const storedAnswers = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.boolean(), z.array(storedRow)]),
);

const rowTypes = ["table", "team", "budget"] as const satisfies readonly FieldType[];

export const isRowField = (field: FormField): field is RowField => rowTypes.some((type) => type === field.type);

/** The rows of an answer; none where it is of another kind. */
export function rowsOf(answer: Answer | undefined): AnswerRow[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter((entry): entry is AnswerRow => typeof entry === "object");
}

/** The chosen values of an answer; none where it is of another kind. */
export function choicesOf(answer: Answer | undefined): string[] {
  if (typeof answer === "string") return [answer];
  return Array.isArray(answer) ? answer.filter((entry) => typeof entry === "string") : [];
}

/** Whether two answers say the same, in whatever order the cells of their rows stand. */
export const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean => sameJson(a, b);
export const sameAnswers = (a: Answers, b: Answers): boolean => sameJson(a, b);

/** Pasted text over the limit is kept in a draft, so that nothing is lost; only this much is beyond any use. */
const DRAFT_MAX = 60_000;
const DRAFT_ROWS = 300;
const DRAFT_CELL = 5000;

const draftText = z.string().max(DRAFT_MAX, "applications.answer_far_too_long");
const draftAnswer: Record<Exclude<FieldType, "file" | RowField["type"]>, z.ZodType<Answer>> = {
  short_text: draftText,
  long_text: draftText,
  number: z.string().max(60),
  money: z.string().max(60),
  date: z.string().max(40),
  single_choice: z.string().max(40),
  multiple_choice: z.array(z.string().max(40)).max(100),
  consent: z.boolean(),
};

/** What a section's draft may hold: the kind of each answer is right, everything else may still be wrong. */
export function draftAnswersSchema(fields: readonly FormField[]) {
  const shape = answered(fields).map((field) => [field.id, draftOf(field).optional()] as const);
  return z.object(Object.fromEntries(shape)).transform(withoutUndefined);
}

function draftOf(field: Answered): z.ZodType<Answer> {
  if (!isRowField(field)) return draftAnswer[field.type];
  const cell = z.string().max(DRAFT_CELL, "applications.answer_far_too_long").optional();
  const row = z.object(Object.fromEntries(columnsOf(field).map((column) => [column.id, cell])));
  return z.array(row.transform(withoutUndefined)).max(DRAFT_ROWS, "applications.rows_far_too_many");
}

/** A field that one value answers, or a cell. */
export type SingleField = Exclude<FormField, { type: "file" } | RowField> | TableColumn;

/** A complete answer to one field or cell, given that it was answered at all; issues carry refusal codes. */
export function answerSchema(field: SingleField): z.ZodType<Answer> {
  switch (field.type) {
    case "short_text":
    case "long_text":
      return z
        .string()
        .refine((text) => lengthOf(text, field.count) <= field.maxLength, "applications.answer_too_long")
        .refine((text) => !hasResidentNumber(text), "applications.resident_number");
    case "number":
      return z
        .string()
        .refine((text) => isNumberWithin(text, field.minimum, field.maximum), "applications.number_wrong");
    case "money":
      return z
        .string()
        .regex(/^(0|[1-9]\d{0,17})$/, "applications.money_wrong")
        .refine((won) => isWithin(won, undefined, field.maximum), "applications.money_above");
    case "date":
      return z.iso.date("applications.date_wrong");
    case "single_choice":
      return z.enum(
        field.options.map((option) => option.value),
        "applications.choice_wrong",
      );
    case "multiple_choice":
      return z.array(
        z.enum(
          field.options.map((option) => option.value),
          "applications.choice_wrong",
        ),
      );
    case "consent":
      return z.boolean();
  }
}

/** Characters as people count them, not UTF-16 units; `without_spaces` leaves out spaces and line breaks. */
export function lengthOf(text: string, count: Counting = "with_spaces"): number {
  return [...(count === "without_spaces" ? text.replace(/\s/gu, "") : text)].length;
}

/** Weights of the check digit of a resident registration number. */
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/**
 * Whether a text holds a resident registration number, which enters nowhere (domain.md §4): a day of birth, a first
 * digit of 1–4 and the right check digit, so that a corporate number such as 110111-0062432 is none.
 */
export function hasResidentNumber(text: string): boolean {
  const found = text.matchAll(/(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?-?\s?[1-4]\d{6}(?!\d)/g);
  return [...found].some(([number]) => {
    const digits = [...number.replace(/\D/g, "")].map(Number);
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
    return (11 - (sum % 11)) % 10 === digits[12];
  });
}

type Answered = Exclude<FormField, { type: "file" }>;

/** Files are rows of their own, not answers. */
export function answered(fields: readonly FormField[]): Answered[] {
  return fields.filter((field): field is Answered => field.type !== "file");
}

function isNumberWithin(text: string, minimum: number | undefined, maximum: number | undefined): boolean {
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return false;
  return isWithin(text, decimalText(minimum), decimalText(maximum));
}

function withoutUndefined<Value>(values: Record<string, Value | undefined>): Record<string, Value> {
  const entries = Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
