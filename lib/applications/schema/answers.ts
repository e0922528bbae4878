import { z } from "zod";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";

// Built on both sides. Ajv and zod's own fast path compile code, which the browser's CSP forbids.
z.config({ jitless: true });

/**
 * One answer: text, number, money (whole won), date and single choice as text; several choices as a list; a consent as
 * true or false. Numbers and won stay text, so that no digit is lost and RFC 8785 has nothing to round.
 */
export type Answer = string | string[] | boolean;
export type Answers = Record<string, Answer>;

/** What a column of answers holds. */
export const storedAnswers = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()]));

type FieldType = FormField["type"];

/** Pasted text over the limit is kept in a draft, so that nothing is lost; only this much is beyond any use. */
const DRAFT_MAX = 60_000;

const draftText = z.string().max(DRAFT_MAX, "applications.answer_far_too_long");
const draftAnswer: Record<Exclude<FieldType, "file">, z.ZodType<Answer>> = {
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
  const shape = answered(fields).map((field) => [field.id, draftAnswer[field.type].optional()] as const);
  return z.object(Object.fromEntries(shape)).transform(withoutUndefined);
}

/** A complete answer to one field, given that it was answered at all; issues carry refusal codes. */
export function answerSchema(field: FormField): z.ZodType<Answer> {
  switch (field.type) {
    case "short_text":
    case "long_text":
      return z.string().max(field.maxLength, "applications.answer_too_long");
    case "number":
      return z
        .string()
        .refine((text) => isNumberWithin(text, field.minimum, field.maximum), "applications.number_wrong");
    case "money":
      return z
        .string()
        .regex(/^(0|[1-9]\d{0,17})$/, "applications.money_wrong")
        .refine((won) => field.maximum === undefined || isAtMost(won, field.maximum), "applications.money_above");
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
    case "file":
      return z.never();
  }
}

/** The whole form, every visible field answered and right: for imports and tests; pages use `contentProblems`. */
export function answersSchema(definition: FormDefinition) {
  const fields = answered(definition.sections.flatMap((section) => section.fields));
  const shape = fields.map((field) => {
    const schema = answerSchema(field);
    return [field.id, field.required && !field.onlyIf ? schema : schema.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(shape));
}

type Answered = Exclude<FormField, { type: "file" }>;

/** Files are rows of their own, not answers. */
function answered(fields: readonly FormField[]): Answered[] {
  return fields.filter((field): field is Answered => field.type !== "file");
}

function isNumberWithin(text: string, minimum: number | undefined, maximum: number | undefined): boolean {
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return false;
  const value = Number(text);
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
}

function isAtMost(won: string, maximum: string): boolean {
  return /^\d+$/.test(won) && BigInt(won) <= BigInt(maximum);
}

function withoutUndefined(answers: Record<string, Answer | undefined>): Answers {
  const entries = Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
