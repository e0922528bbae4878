import { z } from "zod";
import type { Refusal } from "@/lib/platform/result";
import { readForm, type ReadForm } from "./form-definition";
import { DIALECT, toJsonSchema } from "./json-schema";
import { readJson } from "./read-json";
import { sameJson } from "./same-json";

/** What of an exported form is read back; the rest follows from it. */
const exported = z.looseObject({
  $schema: z.literal(DIALECT),
  properties: z.record(z.string(), z.looseObject({ "x-field": z.record(z.string(), z.unknown()) })),
  "x-form": z.object({
    sections: z.array(z.looseObject({ fields: z.array(z.string()) })),
    files: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
});

/** They say nothing of an answer, and are read over. */
const remarks = ["$id", "$comment", "title", "description"];

/**
 * Reads a form back from its JSON Schema. Where somebody changed a keyword and not our layout (or the other way round)
 * the two would say different things of the same answer; that is refused with the answer's name rather than guessed.
 *
 * Refusals: programmes.form_not_json, form_too_deep, schema_dialect, schema_not_form, schema_part, schema_contradicts,
 * those of readForm.
 */
export function fromJsonSchema(text: string): ReadForm {
  const json = readJson(text);
  if (!json.ok) return json;
  const schema = exported.safeParse(json.value);
  if (!schema.success) return refused(refusalOfShape(json.value, schema.error));
  const { "x-form": layout } = schema.data;
  const fields = new Map<string, object>([
    ...Object.entries(schema.data.properties).map(([id, answer]) => [id, { ...answer["x-field"], id }] as const),
    ...Object.entries(layout.files),
  ]);
  const unknown = layout.sections.flatMap((section) => section.fields).find((id) => !fields.has(id));
  if (unknown !== undefined) {
    return refused({ code: "programmes.schema_part", params: { place: `properties.${unknown}` } });
  }
  const sections = layout.sections.map((section) => ({
    ...section,
    fields: section.fields.map((id) => fields.get(id)),
  }));
  const read = readForm(JSON.stringify({ sections }));
  if (!read.ok) return read;
  const place = differing(schema.data, toJsonSchema(read.definition));
  return place === undefined ? read : refused({ code: "programmes.schema_contradicts", params: { place } });
}

/** A schema of other origin, or one of ours in which a part was broken. */
function refusalOfShape(value: unknown, error: z.ZodError): Omit<Refusal, "field"> {
  const { $schema: dialect, "x-form": layout } = Object(value);
  if (typeof dialect === "string" && dialect !== DIALECT) {
    return { code: "programmes.schema_dialect", params: { dialect: dialect.slice(0, 80) } };
  }
  const place = error.issues[0]?.path.join(".");
  return layout === undefined || !place
    ? { code: "programmes.schema_not_form" }
    : { code: "programmes.schema_part", params: { place } };
}

/** The first answer of which keywords and layout say different things, or the keyword of the whole that differs. */
function differing(given: Record<string, unknown>, derived: Record<string, unknown>): string | undefined {
  const [ours, theirs] = [derived.properties, given.properties].map((part) => Object.entries(Object(part)));
  const answers = new Map<string, unknown>(theirs);
  const answer = ours?.find(([id, schema]) => !sameJson(schema, answers.get(id)));
  if (answer) return answer[0];
  const keywords = [...Object.keys(derived), ...Object.keys(given).filter((keyword) => !remarks.includes(keyword))];
  return keywords.find((keyword) => !sameJson(derived[keyword], given[keyword]));
}

const refused = (refusal: Omit<Refusal, "field">): ReadForm => ({
  ok: false,
  refusals: [{ ...refusal, field: "form" }],
});
