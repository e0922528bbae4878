import type { z } from "zod";
import type { Localised } from "@/lib/platform/localised";
import type { Refusal } from "@/lib/platform/result";
import { DOCUMENT_PREFIX, ELIGIBILITY_PREFIX, ownSections } from "./composed-form";
import { formDefinition, type FormDefinition, type FormField } from "../schema/form-definition";
import type { TableColumn } from "../schema/form-parts";
import { refusalsOfCondition } from "./form-conditions";
import { readJson } from "./read-json";

export type ReadForm = { ok: true; definition: FormDefinition } | { ok: false; refusals: Refusal[] };

/**
 * Reads an application form from JSON. Every refusal names the place (`sections.0.fields.2.label.ko`), so that it can be
 * mended without knowing the schema. At most ten at once.
 */
export function readForm(json: string): ReadForm {
  const parsed = readJson(json);
  if (!parsed.ok) return parsed;
  const shape = formDefinition.safeParse(parsed.value, { reportInput: true });
  const refusals = shape.success
    ? refusalsOfForm({ sections: ownSections(shape.data) })
    : shape.error.issues.map(refusalOfShape);
  return shape.success && refusals.length === 0
    ? { ok: true, definition: shape.data }
    : { ok: false, refusals: refusals.slice(0, 10) };
}

/** Generated fields have these names (composed-form.ts). */
const isReserved = (id: string): boolean => id.startsWith(ELIGIBILITY_PREFIX) || id.startsWith(DOCUMENT_PREFIX);

/**
 * What the shape alone cannot say: ids are unique, limits leave something to answer, and a condition hangs on an earlier
 * answer that can fulfil it.
 */
export function refusalsOfForm(definition: FormDefinition): Refusal[] {
  const fields = definition.sections.flatMap((section) => section.fields);
  const before = (field: FormField | undefined) => fields.slice(0, field ? fields.indexOf(field) : 0);
  return [
    ...(definition.sections.length > MOST_SECTIONS ? [tooMany("form", MOST_SECTIONS)] : []),
    ...(fields.length > MOST_FIELDS ? [tooMany("form", MOST_FIELDS)] : []),
    ...repeated(definition.sections.map((section) => section.id)).map((id) => refusal("form_id_repeated", id)),
    ...repeated(fields.map((field) => field.id)).map((id) => refusal("form_id_repeated", id)),
    ...definition.sections.flatMap(({ id, onlyIf, fields: [first] }) => refusalsOfCondition(id, onlyIf, before(first))),
    ...fields.flatMap((field) => refusalsOfCondition(field.id, field.onlyIf, before(field))),
    ...fields.flatMap(refusalsOfField),
    ...fields.filter(({ id }) => isReserved(id)).map(({ id }) => refusal("form_id_reserved", id)),
    ...definition.sections.flatMap((section) => refusalsOfTexts(section.id, [section.title], [section.help])),
    ...fields.flatMap((field) => refusalsOfTexts(field.id, textsOf(field), [field.help])),
  ];
}

/** Beyond these nobody could fill the form in, and no page could show it. */
const MOST_SECTIONS = 40;
const MOST_FIELDS = 300;
const MOST_OPTIONS = 100;
const LONGEST_TEXT = 5000;

/** Korean is always there: people read it where English is missing. */
const refusalsOfTexts = (place: string, texts: Localised[], more: (Localised | undefined)[] = []): Refusal[] => [
  ...(texts.some(({ ko }) => ko.trim() === "") ? [refusal("form_text_missing", place)] : []),
  ...([...texts, ...more].some((text) => Math.max(text?.ko.length ?? 0, text?.en?.length ?? 0) > LONGEST_TEXT)
    ? [refusal("form_text_long", place, LONGEST_TEXT)]
    : []),
];

function textsOf(field: FormField): Localised[] {
  switch (field.type) {
    case "single_choice":
    case "multiple_choice":
      return [field.label, ...field.options.map((option) => option.label)];
    case "consent":
      return [field.label, field.text];
    case "budget":
      return [field.label, ...field.categories.map((category) => category.label)];
    case "table":
      return [field.label, ...field.columns.flatMap((column) => [column.label, ...("options" in column ? column.options.map((option) => option.label) : [])])]; // prettier-ignore
    default:
      return [field.label];
  }
}

function refusalOfShape(issue: z.core.$ZodIssue): Refusal {
  return refusal(issue.input === undefined ? "form_part_missing" : "form_part_invalid", issue.path.join(".") || "{}");
}

function refusalsOfField(field: FormField): Refusal[] {
  switch (field.type) {
    case "table":
      return [
        ...repeatedIn(field.id, field.columns.map((column) => column.id)),
        ...field.columns.flatMap((column) => refusalsOfValues(`${field.id}.${column.id}`, column)),
        ...range(field.id, field.minRows, field.maxRows),
      ]; // prettier-ignore
    case "team":
      return range(field.id, field.minRows, field.maxRows);
    case "budget":
      return [...repeatedIn(field.id, field.categories.map((category) => category.value)), ...refusalsOfShares(field)]; // prettier-ignore
    default:
      return refusalsOfValues(field.id, field);
  }
}

function refusalsOfValues(place: string, field: FormField | TableColumn): Refusal[] {
  if (field.type === "number") return range(place, field.minimum, field.maximum);
  if (field.type !== "single_choice" && field.type !== "multiple_choice") return [];
  const values = field.options.map((option) => option.value);
  return [...(values.length > MOST_OPTIONS ? [tooMany(place, MOST_OPTIONS)] : []), ...repeatedIn(place, values)];
}

/** A rule on money from a source that the budget does not ask for could never be kept, or always. */
function refusalsOfShares(field: FormField & { type: "budget" }): Refusal[] {
  const { sources, grantMaximum, ownShareMinimum, cashShareMinimum } = field;
  const lacking =
    (grantMaximum !== undefined && !sources.includes("grant")) ||
    (ownShareMinimum !== undefined && !sources.includes("own_cash") && !sources.includes("own_in_kind")) ||
    (cashShareMinimum !== undefined && !sources.includes("own_cash"));
  return lacking ? [refusal("form_source_missing", field.id)] : [];
}

const range = (place: string, least: number | undefined, most: number | undefined): Refusal[] =>
  least !== undefined && most !== undefined && least > most ? [refusal("form_range", place)] : [];

const repeatedIn = (place: string, ids: string[]): Refusal[] =>
  repeated(ids).map((id) => refusal("form_id_repeated", `${place}.${id}`));

const repeated = (ids: string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

const tooMany = (place: string, maximum: number): Refusal => refusal("form_too_many", place, maximum);

const refusal = (reason: string, place: string, maximum?: number): Refusal => ({
  code: `programmes.${reason}`,
  field: "form",
  params: maximum === undefined ? { place } : { place, maximum },
});
