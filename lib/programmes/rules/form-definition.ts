import type { z } from "zod";
import type { Refusal } from "@/lib/platform/result";
import { formDefinition, type FormDefinition, type FormField } from "../schema/form-definition";

export type ReadForm = { ok: true; definition: FormDefinition } | { ok: false; refusals: Refusal[] };

/**
 * Reads an application form from the officer's JSON. Every refusal names the place (`sections.0.fields.2.label.ko`), so
 * that it can be mended without knowing the schema. At most ten at once.
 */
export function readForm(json: string): ReadForm {
  const parsed = parseJson(json);
  if (parsed === undefined) return { ok: false, refusals: [{ code: "programmes.form_not_json", field: "form" }] };
  const shape = formDefinition.safeParse(parsed.value, { reportInput: true });
  const refusals = shape.success ? refusalsOfForm(shape.data) : shape.error.issues.map(refusalOfShape);
  return shape.success && refusals.length === 0
    ? { ok: true, definition: shape.data }
    : { ok: false, refusals: refusals.slice(0, 10) };
}

/** What the shape alone cannot say: ids are unique, and a condition hangs on an earlier choice that has those values. */
export function refusalsOfForm(definition: FormDefinition): Refusal[] {
  const fields = definition.sections.flatMap((section) => section.fields);
  return [
    ...repeated(definition.sections.map((section) => section.id)).map((id) => refusal("form_id_repeated", id)),
    ...repeated(fields.map((field) => field.id)).map((id) => refusal("form_id_repeated", id)),
    ...fields.flatMap((field, index) => refusalOfCondition(field, fields.slice(0, index))),
    ...fields.flatMap(refusalOfOptions),
  ];
}

function parseJson(json: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function refusalOfShape(issue: z.core.$ZodIssue): Refusal {
  return refusal(issue.input === undefined ? "form_part_missing" : "form_part_invalid", issue.path.join(".") || "{}");
}

function refusalOfCondition(field: FormField, earlier: FormField[]): Refusal[] {
  const condition = field.onlyIf;
  if (!condition) return [];
  const source = earlier.find((one) => one.id === condition.field);
  const values =
    source?.type === "single_choice" || source?.type === "multiple_choice"
      ? source.options.map((one) => one.value)
      : [];
  return condition.equals.every((value) => values.includes(value)) ? [] : [refusal("form_condition", field.id)];
}

function refusalOfOptions(field: FormField): Refusal[] {
  if (field.type !== "single_choice" && field.type !== "multiple_choice") return [];
  return repeated(field.options.map((option) => option.value)).map((value) =>
    refusal("form_id_repeated", `${field.id}.${value}`),
  );
}

const repeated = (ids: string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

const refusal = (reason: string, place: string): Refusal => ({
  code: `programmes.${reason}`,
  field: "form",
  params: { place },
});
