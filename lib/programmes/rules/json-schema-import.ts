import { z } from "zod";
import type { Refusal } from "@/lib/platform/result";
import { readForm, type ReadForm } from "./form-definition";
import { DIALECT, toJsonSchema } from "./json-schema";
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

/**
 * Reads a form back from its JSON Schema. Where somebody changed a keyword and not our layout (or the other way round)
 * the two would say different things of the same answer; that is refused with the answer's name rather than guessed.
 *
 * Refusals: programmes.schema_not_form, programmes.schema_contradicts, those of readForm.
 */
export function fromJsonSchema(text: string): ReadForm {
  const schema = exported.safeParse(parse(text));
  if (!schema.success) return refused({ code: "programmes.schema_not_form", field: "form" });
  const { properties, "x-form": layout } = schema.data;
  const sections = layout.sections.map((section) => ({
    ...section,
    fields: section.fields.map((id) => layout.files[id] ?? { ...properties[id]?.["x-field"], id }),
  }));
  const read = readForm(JSON.stringify({ sections }));
  if (!read.ok) return read;
  const place = differing(schema.data, toJsonSchema(read.definition));
  return place === undefined
    ? read
    : refused({ code: "programmes.schema_contradicts", field: "form", params: { place } });
}

/** The first answer of which keywords and layout say different things, or the keyword of the whole that differs. */
function differing(given: Record<string, unknown>, derived: Record<string, unknown>): string | undefined {
  const [ours, theirs] = [derived.properties, given.properties].map((part) => Object.entries(Object(part)));
  const answers = new Map<string, unknown>(theirs);
  const answer = ours?.find(([id, schema]) => !sameJson(schema, answers.get(id)));
  if (answer) return answer[0];
  return Object.keys(derived).find((keyword) => !sameJson(derived[keyword], given[keyword]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (refusal: Refusal): ReadForm => ({ ok: false, refusals: [refusal] });
