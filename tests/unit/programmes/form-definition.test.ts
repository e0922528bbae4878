import { describe, expect, it } from "vitest";
import { readForm, refusalsOfForm } from "@/lib/programmes/rules/form-definition";
import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";

const copy = (): FormDefinition => structuredClone(defaultFormDefinition);
const refusalsOf = (value: unknown) => {
  const read = readForm(JSON.stringify(value));
  return read.ok ? [] : read.refusals.map(({ code, params }) => [code, params?.place]);
};

describe("the application form of a call", () => {
  it("accepts the default form and reads it unchanged", () => {
    const read = readForm(JSON.stringify(defaultFormDefinition));
    expect(read).toEqual({ ok: true, definition: defaultFormDefinition });
  });

  it("says where something is missing or wrong", () => {
    const form = JSON.parse(JSON.stringify(copy()));
    delete form.sections[0].fields[0].label.ko;
    form.sections[1].fields[1].maxLength = "long";
    expect(refusalsOf(form)).toEqual([
      ["programmes.form_part_missing", "sections.0.fields.0.label.ko"],
      ["programmes.form_part_invalid", "sections.1.fields.1.maxLength"],
    ]);
    expect(readForm("{")).toEqual({ ok: false, refusals: [{ code: "programmes.form_not_json", field: "form" }] });
    expect(refusalsOf([])).toEqual([["programmes.form_part_invalid", "{}"]]);
  });

  it("refuses an id that is used twice, in another section too", () => {
    const form = copy();
    const field = form.sections[0]?.fields[0];
    if (!field) throw new Error("the default form has fields");
    form.sections[1]?.fields.push(field);
    expect(refusalsOfForm(form)).toEqual([
      { code: "programmes.form_id_repeated", field: "form", params: { place: field.id } },
    ]);
  });

  it("refuses a condition on a later field, an unknown one or an unknown value", () => {
    const conditional = (field: string, equals: string[]) => {
      const form = copy();
      const first = form.sections[0]?.fields[0];
      const last = form.sections[1]?.fields[0];
      if (first && field === "readiness") first.onlyIf = { field, equals };
      else if (last) last.onlyIf = { field, equals };
      return refusalsOfForm(form).map((refusal) => refusal.code);
    };
    expect(conditional("defence_experience", ["none"])).toEqual([]);
    expect(conditional("defence_experience", ["some"])).toEqual(["programmes.form_condition"]);
    expect(conditional("nowhere", ["none"])).toEqual(["programmes.form_condition"]);
    expect(conditional("readiness", ["trl_3_4"])).toEqual(["programmes.form_condition"]);
  });

  it("takes conditions on numbers and several tests, each on what it can ask", () => {
    const on = (onlyIf: FormDefinition["sections"][number]["onlyIf"]) => {
      const form = copy();
      const last = form.sections.at(-1);
      if (last) last.onlyIf = onlyIf;
      return refusalsOfForm(form).map((refusal) => refusal.code);
    };
    expect(on({ field: "employees", atLeast: "5" })).toEqual([]);
    expect(on({ field: "revenue", atLeast: "5", atMost: "4" })).toEqual(["programmes.form_condition"]);
    expect(on({ field: "revenue" })).toEqual(["programmes.form_condition"]);
    expect(on({ field: "title", atLeast: "5" })).toEqual(["programmes.form_condition"]);
    const chosen = { field: "readiness", equals: ["trl_3_4"] };
    expect(on({ all: [chosen, { field: "employees", atMost: "9" }] })).toEqual([]);
    expect(on({ any: [chosen, { field: "readiness", equals: ["trl_9"] }] })).toEqual(["programmes.form_condition"]);
  });

  it("refuses a condition on an answer that a blind reader does not see", () => {
    const form = copy();
    const source = form.sections[0]?.fields.find((field) => field.id === "defence_experience");
    if (source) source.personal = true;
    expect(refusalsOfForm(form).map(({ params }) => params?.place)).toEqual(["defence_record"]);
  });

  it("refuses rows and ranges that nobody could fill", () => {
    const label = { ko: "표" };
    const base = { label, required: true };
    const column = { id: "a", type: "number" as const, label, required: true, minimum: 2, maximum: 1 };
    const form: FormDefinition = {
      sections: [
        {
          id: "one",
          title: label,
          fields: [
            { ...base, id: "table", type: "table", minRows: 3, maxRows: 2, columns: [column, column] },
            {
              ...base,
              id: "money",
              type: "budget",
              categories: [{ value: "a", label }],
              sources: ["own_in_kind"],
              cashShareMinimum: 1000,
            },
          ],
        },
      ],
    };
    expect(refusalsOf(form)).toEqual([
      ["programmes.form_id_repeated", "table.a"],
      ["programmes.form_range", "table.a"],
      ["programmes.form_range", "table.a"],
      ["programmes.form_range", "table"],
      ["programmes.form_source_missing", "money"],
    ]);
  });
});
