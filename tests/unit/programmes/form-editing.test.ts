import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  duplicateField,
  insertSection,
  moveField,
  moveSection,
  newField,
  placeOf,
  replaceField,
  stepField,
} from "@/lib/programmes/rules/form-editing";
import { refusalsOfForm } from "@/lib/programmes/rules/form-definition";
import { problemsOfForm } from "@/lib/programmes/rules/form-problems";
import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import type { FieldType, FormDefinition } from "@/lib/programmes/schema/form-definition";
import { sectionTemplates } from "@/lib/programmes/schema/section-templates";

const form = (...sections: string[][]): FormDefinition => ({
  sections: sections.map((ids, index) => ({
    id: `s${index}`,
    title: { ko: `구역 ${index}` },
    fields: ids.map((id) => ({ id, type: "date", label: { ko: id }, required: true })),
  })),
});
const idsOf = ({ sections }: FormDefinition) => sections.map(({ fields }) => fields.map(({ id }) => id).join(""));

describe("a field", () => {
  test("moves in front of what stands at a place, in its own section and in another", () => {
    const start = form(["a", "b", "c"], ["d"]);
    expect(idsOf(moveField(start, "a", { section: 0, field: 2 }))).toEqual(["bac", "d"]);
    expect(idsOf(moveField(start, "a", { section: 0, field: 3 }))).toEqual(["bca", "d"]);
    expect(idsOf(moveField(start, "c", { section: 0, field: 0 }))).toEqual(["cab", "d"]);
    expect(idsOf(moveField(start, "b", { section: 1, field: 1 }))).toEqual(["ac", "db"]);
  });

  test("steps over the edge of its section, and no further than the ends", () => {
    const start = form(["a", "b"], ["c"]);
    expect(idsOf(stepField(start, "a", 1) ?? start)).toEqual(["ba", "c"]);
    expect(idsOf(stepField(start, "b", 1) ?? start)).toEqual(["a", "bc"]);
    expect(idsOf(stepField(start, "c", -1) ?? start)).toEqual(["abc", ""]);
    expect(stepField(start, "a", -1)).toBeUndefined();
    expect(stepField(start, "c", 1)).toBeUndefined();
  });

  test("steps up and down again to where it stood", () => {
    const start = form(["a", "b", "c"], ["d", "e"], ["f"]);
    fc.assert(
      fc.property(fc.constantFrom(..."abcdef"), fc.constantFrom<1 | -1>(1, -1), (id, step) => {
        const there = stepField(start, id, step);
        const back = there && stepField(there, id, step === 1 ? -1 : 1);
        if (there) expect(back && idsOf(back)).toEqual(idsOf(start));
      }),
    );
  });

  test("is copied behind itself under an id of its own", () => {
    const { definition, id } = duplicateField(form(["a", "b"]), "a");
    expect(id).toBe("a_2");
    expect(definition.sections[0]?.fields.map((field) => field.id)).toEqual(["a", "a_2", "b"]);
  });

  test("takes its conditions along when its id changes", () => {
    const source = defaultFormDefinition.sections[0]?.fields.find((field) => field.id === "defence_experience");
    if (!source) throw new Error("the default form asks for experience");
    const changed = replaceField(defaultFormDefinition, source.id, { ...source, id: "record" });
    expect(refusalsOfForm(changed)).toEqual([]);
    expect(changed.sections[0]?.fields.at(-1)?.onlyIf).toEqual({ field: "record", equals: ["trial", "supplier"] });
  });
});

test("a section moves to a place, and one from the templates gets ids of its own", () => {
  const start = form(["a"], ["b"], ["c"]);
  expect(idsOf(moveSection(start, 0, 2))).toEqual(["b", "a", "c"]);
  expect(idsOf(moveSection(start, 2, 0))).toEqual(["c", "a", "b"]);
  const twice = sectionTemplates.reduce((all, section) => insertSection(all, all.sections.length, section), {
    sections: [...sectionTemplates],
  });
  expect(refusalsOfForm(twice)).toEqual([]);
  expect(twice.sections).toHaveLength(2 * sectionTemplates.length);
});

test.each<FieldType>([
  "short_text", "long_text", "number", "money", "date", "single_choice",
  "multiple_choice", "table", "team", "budget", "file", "consent",
])("a new %s lacks its texts only, and the problem leads to it", (type) => {
  const start = form(["a"]);
  const field = newField(start, type);
  const [section] = start.sections;
  if (!section) throw new Error("the form has a section");
  const built = { sections: [{ ...section, fields: [...section.fields, field] }] };
  expect(problemsOfForm(built).map(({ refusal, on }) => [refusal.code, on])).toEqual([
    ["programmes.form_text_missing", { kind: "field", id: field.id }],
  ]);
  expect(placeOf(built, field.id)).toEqual({ section: 0, field: 1 });
}); // prettier-ignore

test("problems of the shape lead to the field, and say which part", () => {
  const start = form(["a"], []);
  const [first, empty] = start.sections;
  if (!first || !empty) throw new Error("the form has two sections");
  const long = { id: "long", type: "long_text" as const, label: { ko: "글" }, required: true, maxLength: 0 };
  const built = { sections: [{ ...first, fields: [...first.fields, long] }, empty] };
  expect(problemsOfForm(built).map(({ on, part }) => [on?.id, part])).toEqual([
    ["long", "maxLength"],
    ["s1", "fields"],
  ]);
});
