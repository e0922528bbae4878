import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { submittedAnswers } from "@/lib/applications/rules/submission";
import { answered, type Answer, type Answers, type AnswerRow } from "@/lib/applications/schema/answers";
import { wholeFormSchema } from "@/lib/applications/schema/whole-form";
import { isWithin } from "@/lib/programmes/rules/decimal";
import { decimalPattern, wonPattern } from "@/lib/programmes/rules/decimal-pattern";
import { columnsOf } from "@/lib/programmes/rules/form-columns";
import { toJsonSchema } from "@/lib/programmes/rules/json-schema";
import { fromJsonSchema } from "@/lib/programmes/rules/json-schema-import";
import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import { sectionTemplates } from "@/lib/programmes/schema/section-templates";
import { anyForm } from "@/tests/factories/forms";

/** A validator that knows nothing of us: unknown keywords, such as ours, mean nothing to it. */
function validatorOf(definition: FormDefinition) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(toJsonSchema(definition));
}

const numbers = fc.oneof(
  fc.integer({ min: -3000, max: 3000 }).map((value) => String(value / 100)),
  fc.constantFrom("-0", "0", "007", "1.10", "99.999999", "12.", ".5", "1e2", "-", "abc", " "),
);
const single = (field: FormField | TableColumn): fc.Arbitrary<Answer> => {
  switch (field.type) {
    case "short_text":
    case "long_text":
      return fc.stringMatching(/^[가😀 a\n]{0,10}$/).filter((text) => text.trim() !== "" || text.length <= 1);
    case "number":
      return numbers;
    case "money":
      return fc.oneof(fc.bigInt(0n, 10n ** 19n).map(String), fc.constantFrom("0", "007", "-1", "1,000", ""));
    case "date":
      return fc.constantFrom("2026-02-28", "2026-02-29", "2028-02-29", "2026-2-1", "내일", "");
    case "single_choice":
      return fc.constantFrom(...field.options.map((option) => option.value), "none_of_them", "");
    case "multiple_choice":
      return fc.subarray([...field.options.map((option) => option.value), "none_of_them"]);
    case "consent":
      return fc.boolean();
    case "table":
    case "team":
    case "budget":
      return fc.array(rowOf(columnsOf(field)), { maxLength: 4 });
    case "file":
      return fc.constant("");
  }
};
/** A record any keys of which may be absent. */
const partial = <Value>(model: [string, fc.Arbitrary<Value>][]): fc.Arbitrary<Record<string, Value>> =>
  fc.record(Object.fromEntries(model), { requiredKeys: [] }).map((record) => {
    const given = Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== undefined);
    return Object.fromEntries(given);
  });

const rowOf = (columns: TableColumn[]): fc.Arbitrary<AnswerRow> =>
  partial(columns.map((column) => [column.id, single(column).map(String)]));

const answersTo = (definition: FormDefinition): fc.Arbitrary<Answers> =>
  partial(answered(definition.sections.flatMap(({ fields }) => fields)).map((field) => [field.id, single(field)]));

describe("the JSON Schema of a form", () => {
  test("is read back without loss", () => {
    fc.assert(
      fc.property(anyForm, (definition) => {
        expect(fromJsonSchema(JSON.stringify(toJsonSchema(definition)))).toEqual({ ok: true, definition });
      }),
    );
    const all = { sections: sectionTemplates.slice() };
    expect(fromJsonSchema(JSON.stringify(toJsonSchema(all)))).toEqual({ ok: true, definition: all });
  });

  test("judges what is submitted as we do, right and wrong", () => {
    let valid = 0;
    fc.assert(
      fc.property(
        anyForm.chain((definition) => fc.tuple(fc.constant(definition), fc.array(answersTo(definition), { minLength: 5, maxLength: 15 }))),
        ([definition, examples]) => {
          const validate = validatorOf(definition);
          const ours = wholeFormSchema(definition);
          for (const typed of examples) {
            const answers = submittedAnswers(definition, typed);
            const judged = ours.safeParse(answers).success;
            if (judged) valid++;
            expect({ answers, valid: validate(answers) }).toEqual({ answers, valid: judged });
          }
        },
      ),
      { numRuns: 100 },
    ); // prettier-ignore
    expect(valid).toBeGreaterThan(50);
  });

  test("forbids what a condition hides, and what nobody asked", () => {
    const validate = validatorOf(defaultFormDefinition);
    const ours = wholeFormSchema(defaultFormDefinition);
    const answers = {
      main_product: "초음파",
      employees: "12",
      revenue: "0",
      defence_experience: "none",
      title: "제목",
      solution: "방법",
      performance: "성능",
      difference: "차별성",
      readiness: "trl_5_6",
      schedule: "일정",
      members: [{ role: "총괄", experience: "광학 12년", participation: "50" }],
      budget: [{ category: "materials", grant: "60000000" }],
      true_statement: true,
      nothing_classified: true,
      privacy: true,
    };
    const both = (value: object) => [validate(value), ours.safeParse(value).success];
    expect(both(answers)).toEqual([true, true]);
    expect(both({ ...answers, defence_record: "있음" })).toEqual([false, false]);
    expect(both({ ...answers, defence_experience: "trial" })).toEqual([false, false]);
    expect(both({ ...answers, defence_experience: "trial", defence_record: "있음" })).toEqual([true, true]);
    expect(both({ ...answers, rogue: "x" })).toEqual([false, false]);
    expect(both({ ...answers, privacy: false })).toEqual([false, false]);
  });

  test("is refused where its keywords and its layout say different things, and where it has no layout", () => {
    const schema = JSON.parse(JSON.stringify(toJsonSchema(defaultFormDefinition)));
    schema.properties.title.maxLength = 50;
    expect(fromJsonSchema(JSON.stringify(schema))).toEqual({
      ok: false,
      refusals: [{ code: "programmes.schema_contradicts", field: "form", params: { place: "title" } }],
    });
    schema.properties.title["x-field"].maxLength = 50;
    expect(fromJsonSchema(JSON.stringify({ ...schema, $id: "urn:form", $comment: "시범" }))).toMatchObject({
      ok: true,
    });
    expect(fromJsonSchema(JSON.stringify({ ...schema, required: [] }))).toMatchObject({
      refusals: [{ code: "programmes.schema_contradicts", params: { place: "required" } }],
    });
    expect(fromJsonSchema(JSON.stringify({ ...schema, minProperties: 1 }))).toMatchObject({
      refusals: [{ code: "programmes.schema_contradicts", params: { place: "minProperties" } }],
    });
    const foreign = { $schema: schema.$schema, type: "object", properties: { a: { type: "string" } } };
    for (const text of [JSON.stringify(foreign), "[]", "null", "12"]) {
      expect(fromJsonSchema(text)).toEqual({
        ok: false,
        refusals: [{ code: "programmes.schema_not_form", field: "form" }],
      });
    }
  });

  test("of hostile or broken files is refused with the place, and never throws", () => {
    const given = () => JSON.parse(JSON.stringify(toJsonSchema(defaultFormDefinition)));
    const changed = (change: (schema: ReturnType<typeof given>) => void) => {
      const schema = given();
      change(schema);
      return JSON.stringify(schema);
    };
    const refusalOf = (text: string) => {
      const read = fromJsonSchema(text);
      return read.ok ? "read" : [read.refusals[0]?.code, ...Object.values(read.refusals[0]?.params ?? {})];
    };
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const title = JSON.stringify("제안 제목");
    const cases: [string, unknown[]][] = [
      ["{", ["programmes.form_not_json"]],
      ["", ["programmes.form_not_json"]],
      [deep, ["programmes.form_too_deep"]],
      [changed(() => {}).replace('"x-form":', `"deep":${deep},"x-form":`), ["programmes.form_too_deep"]],
      [
        changed((schema) => (schema.$schema = "http://json-schema.org/draft-07/schema#")),
        ["programmes.schema_dialect", "http://json-schema.org/draft-07/schema#"],
      ],
      [
        changed((schema) => (schema.properties.title = { $ref: "#/properties/title" })),
        ["programmes.schema_part", "properties.title.x-field"],
      ],
      [
        changed((schema) => (schema.properties.title.$ref = "#/properties/title")),
        ["programmes.schema_contradicts", "title"],
      ],
      [changed((schema) => (schema.$ref = "#")), ["programmes.schema_contradicts", "$ref"]],
      [changed((schema) => (schema["x-form"] = [])), ["programmes.schema_part", "x-form"]],
      [
        changed((schema) => schema["x-form"].sections[0].fields.push("constructor")),
        ["programmes.schema_part", "properties.constructor"],
      ],
      [
        changed((schema) => schema["x-form"].sections[0].fields.push("__proto__")),
        ["programmes.schema_part", "properties.__proto__"],
      ],
      [
        changed(() => {}).replaceAll(title, JSON.stringify("가".repeat(5001))),
        ["programmes.form_text_long", "title", 5000],
      ],
    ];
    expect(cases.map(([text]) => refusalOf(text))).toEqual(cases.map(([, refusal]) => refusal));
    const named = JSON.parse(JSON.stringify(defaultFormDefinition));
    named.sections[0].fields[0].id = "constructor";
    expect(fromJsonSchema(JSON.stringify(toJsonSchema(named)))).toMatchObject({
      refusals: [{ code: "programmes.form_part_invalid", params: { place: "sections.0.fields.0.id" } }],
    });
  });

  test("loses what the database cannot keep: NUL and halves of a character", () => {
    const text = JSON.stringify(toJsonSchema(defaultFormDefinition)).replaceAll("제안 제목", "제안\\u0000 \\ud800제목");
    const read = fromJsonSchema(text);
    expect(read.ok && read.definition.sections[1]?.fields[0]?.label.ko).toBe("제안 \ufffd제목");
  });
});

describe("the pattern of a number", () => {
  const ends = fc.option(fc.integer({ min: -250_000, max: 250_000 }), { nil: undefined });
  const scaled = (value: number | undefined) => (value === undefined ? undefined : (value / 1000).toFixed(6));
  test("takes the same texts as the comparison", () => {
    const near = fc.integer({ min: -260_000, max: 260_000 }).map((value) => String(value / 1000));
    fc.assert(
      fc.property(ends, ends, fc.oneof(near, numbers), (low, high, text) => {
        const wellFormed = /^-?\d{1,15}(\.\d{1,6})?$/.test(text);
        const within = wellFormed && isWithin(text, scaled(low), scaled(high));
        expect(new RegExp(decimalPattern(scaled(low), scaled(high)), "u").test(text)).toBe(within);
      }),
      { numRuns: 2000 },
    );
  });

  test("of won takes no more than the maximum", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n - 1n), fc.bigInt(-2n, 2n), (most, step) => {
        const amount = most + step;
        fc.pre(amount >= 0n && amount < 10n ** 18n);
        expect(new RegExp(wonPattern(String(most)), "u").test(String(amount))).toBe(amount <= most);
      }),
    );
  });
});
