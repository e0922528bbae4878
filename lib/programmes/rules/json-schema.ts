import type { FormDefinition, FormField, RowField } from "../schema/form-definition";
import type { Condition, ConditionTest, TableColumn } from "../schema/form-parts";
import { decimalPattern, wonPattern } from "./decimal-pattern";
import { decimalText } from "./decimal";
import { columnsOf, sourcesOf } from "./form-columns";

/** A JSON Schema, or a part of one. */
export type Schema = { [keyword: string]: unknown };

export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/**
 * The answers of a form as JSON Schema 2020-12: what is submitted is valid. Layout and words stand in `x-form` and, per
 * answer, in `x-field`, so that the form can be read back without loss. Beyond JSON Schema are only the sums of a budget
 * and the search for resident registration numbers; files are no answers and stand in `x-form` alone.
 */
export function toJsonSchema(definition: FormDefinition): Schema {
  const fields = definition.sections.flatMap((section) =>
    section.fields.map((field) => ({
      field,
      conditions: [section.onlyIf, field.onlyIf].filter((one) => one !== undefined),
    })),
  );
  const sources = new Map(fields.map(({ field }) => [field.id, field]));
  const answered = fields.filter(({ field }) => field.type !== "file");
  const files = fields.filter(({ field }) => field.type === "file").map(({ field }) => [field.id, field]);
  const conditional = answered.filter(({ conditions }) => conditions.length > 0);
  return {
    $schema: DIALECT,
    type: "object",
    properties: Object.fromEntries(answered.map(({ field }) => [field.id, propertyOf(field)])),
    required: answered
      .filter(({ field, conditions }) => field.required && conditions.length === 0)
      .map(({ field }) => field.id),
    additionalProperties: false,
    ...(conditional.length > 0
      ? {
          allOf: conditional.map(({ field, conditions }) => ({
            if: { allOf: conditions.map((condition) => conditionSchema(condition, sources)) },
            then: field.required ? { required: [field.id] } : {},
            else: { properties: { [field.id]: false } },
          })),
        }
      : {}),
    "x-form": {
      sections: definition.sections.map(({ fields: own, ...section }) => ({
        ...section,
        fields: own.map(({ id }) => id),
      })),
      files: Object.fromEntries(files),
    },
  };
}

function propertyOf(field: FormField): Schema {
  const { id: _, ...layout } = field;
  const words = { title: field.label.ko, ...(field.help ? { description: field.help.ko } : {}) };
  return { ...words, ...answerOf(field), "x-field": layout };
}

function answerOf(field: FormField): Schema {
  switch (field.type) {
    case "file":
      return {};
    case "consent":
      return field.required ? { const: true } : { type: "boolean" };
    case "multiple_choice":
      return { type: "array", items: { enum: valuesOf(field.options) }, ...(field.required ? { minItems: 1 } : {}) };
    case "table":
    case "team":
      return rowsOf(field, {
        minItems: field.required ? Math.max(1, field.minRows) : field.minRows,
        maxItems: field.maxRows,
      });
    case "budget":
      return {
        ...rowsOf(field, field.required ? { minItems: 1 } : {}),
        allOf: valuesOf(field.categories).map(oncePerCategory),
      };
    case "short_text":
    case "long_text":
      return textSchema(field, field.required);
    default:
      // Left empty, an optional answer is a text without anything.
      return field.required
        ? valueSchema(field)
        : { anyOf: [{ type: "string", pattern: "^\\s*$" }, valueSchema(field)] };
  }
}

function rowsOf(field: RowField, limits: Schema): Schema {
  const columns = columnsOf(field);
  const amounts = field.type === "budget" ? { anyOf: sourcesOf(field).map((source) => ({ required: [source] })) } : {};
  const rows = {
    type: "array",
    items: {
      type: "object",
      properties: Object.fromEntries(
        columns.map((column) => [column.id, { title: column.label.ko, ...cellSchema(column) }]),
      ),
      required: columns.filter((column) => column.required).map((column) => column.id),
      additionalProperties: false,
      ...amounts,
    },
    ...limits,
  };
  return field.required || limits.minItems === undefined || limits.minItems === 0
    ? rows
    : { anyOf: [{ type: "array", maxItems: 0 }, rows] };
}

/** A cell that is there is filled in. */
const cellSchema = (column: TableColumn): Schema =>
  column.type === "short_text" ? textSchema(column, true) : valueSchema(column);

const oncePerCategory = (category: string): Schema => ({
  contains: { properties: { category: { const: category } }, required: ["category"] },
  minContains: 0,
  maxContains: 1,
});

type Single = Extract<FormField | TableColumn, { type: "number" | "money" | "date" | "single_choice" }>;

function valueSchema(field: Single): Schema {
  switch (field.type) {
    case "number":
      return { type: "string", pattern: decimalPattern(decimalText(field.minimum), decimalText(field.maximum)) };
    case "money":
      return { type: "string", pattern: wonPattern(field.maximum) };
    case "date":
      return { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    case "single_choice":
      return { enum: valuesOf(field.options) };
  }
}

function textSchema({ maxLength, count }: { maxLength: number; count?: string }, filled: boolean): Schema {
  if (count === "without_spaces") {
    return { type: "string", pattern: `^(?:\\s*\\S){${filled ? 1 : 0},${maxLength}}\\s*$` };
  }
  return { type: "string", maxLength, ...(filled ? { pattern: "\\S" } : {}) };
}

/** A condition as a schema of the whole object: what is hidden is not there, and fulfils nothing. */
function conditionSchema(condition: Condition, sources: Map<string, FormField>): Schema {
  const schemaOf = (test: ConditionTest): Schema => ({
    properties: { [test.field]: testSchema(test, sources.get(test.field)) },
    required: [test.field],
  });
  if ("all" in condition) return { allOf: condition.all.map(schemaOf) };
  return "any" in condition ? { anyOf: condition.any.map(schemaOf) } : schemaOf(condition);
}

/** A condition may ask of an amount, which has more digits than a number. */
const AMOUNT_DIGITS = 18;

function testSchema(test: ConditionTest, source: FormField | undefined): Schema {
  if (!("equals" in test)) return { type: "string", pattern: decimalPattern(test.atLeast, test.atMost, AMOUNT_DIGITS) };
  const chosen = { enum: test.equals };
  return source?.type === "multiple_choice" ? { type: "array", contains: chosen } : chosen;
}

const valuesOf = (options: readonly { value: string }[]): string[] => options.map((option) => option.value);
