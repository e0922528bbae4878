import fc from "fast-check";
import { refusalsOfForm } from "@/lib/programmes/rules/form-definition";
import type { FieldType, FormDefinition, FormField, FormSection } from "@/lib/programmes/schema/form-definition";
import { budgetSources, type Condition, type TableColumn } from "@/lib/programmes/schema/form-parts";

const words = fc.record(
  { ko: fc.stringMatching(/^[가-힣A-Za-z0-9 "'<&]{1,12}$/).filter((text) => text.trim() !== ""), en: fc.string({ minLength: 1, maxLength: 8 }) },
  { requiredKeys: ["ko"] },
); // prettier-ignore
const values = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_]{1,6}$/), { minLength: 2, maxLength: 4 });
const options = values.chain((all) => fc.tuple(...all.map((value) => words.map((label) => ({ value, label })))));
const won = fc.bigInt(0n, 10n ** 18n - 1n).map(String);
const counting = fc.constantFrom("with_spaces" as const, "without_spaces" as const);
const bounds = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }))
  .map(([a, b]) => ({ minimum: Math.min(a, b) / 100, maximum: Math.max(a, b) / 100 }));
const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,5}$/);

/** A record some of whose keys may be absent. */
const partly = <T, K extends keyof T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, ...optional: K[]) =>
  fc.record(model, { requiredKeys: (Object.keys(model) as (keyof T)[]).filter((key) => !optional.includes(key as K)) });

const common = { label: words, required: fc.boolean() };
const text = { maxLength: fc.integer({ min: 1, max: 8 }) };

const columns = fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).chain((ids) =>
  fc.tuple(
    ...ids.map((one): fc.Arbitrary<TableColumn> => {
      const base = { ...common, id: fc.constant(one) };
      return fc.oneof(
        partly({ ...base, type: fc.constant("short_text" as const), ...text, count: counting }, "count"),
        bounds.chain((range) => fc.record({ ...base, type: fc.constant("number" as const) }).map((column) => ({ ...column, ...range }))),
        partly({ ...base, type: fc.constant("money" as const), maximum: won }, "maximum"),
        fc.record({ ...base, type: fc.constant("date" as const), personal: fc.constant(true as const) }),
        fc.record({ ...base, type: fc.constant("single_choice" as const), options }),
      );
    }),
  ),
); // prettier-ignore

const rowLimits = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 }))
  .map(([minRows, more]) => ({ minRows, maxRows: Math.max(1, minRows + more - 1) }));

/** Any field of a kind, without a condition. */
function fieldOf(type: FieldType, own: string): fc.Arbitrary<FormField> {
  const base = { ...common, id: fc.constant(own), help: words };
  switch (type) {
    case "short_text":
      return partly({ ...base, type: fc.constant(type), ...text, count: counting }, "help", "count");
    case "long_text":
      return partly({ ...base, type: fc.constant(type), ...text, count: counting }, "help", "count");
    case "number":
      return fc.tuple(partly({ ...base, type: fc.constant(type), unit: words }, "help", "unit"), bounds).map(([field, range]) => ({ ...field, ...range })); // prettier-ignore
    case "money":
      return partly({ ...base, type: fc.constant(type), maximum: won }, "help", "maximum");
    case "date":
      return partly({ ...base, type: fc.constant(type) }, "help");
    case "single_choice":
      return partly({ ...base, type: fc.constant(type), options }, "help");
    case "multiple_choice":
      return partly({ ...base, type: fc.constant(type), options }, "help");
    case "consent":
      return partly({ ...base, type: fc.constant(type), text: words }, "help");
    case "file":
      return partly({ ...base, type: fc.constant(type), maxFiles: fc.integer({ min: 1, max: 20 }) }, "help");
    case "table":
      return fc.tuple(partly({ ...base, type: fc.constant(type), columns }, "help"), rowLimits).map(([field, rows]) => ({ ...field, ...rows })); // prettier-ignore
    case "team":
      return fc.tuple(partly({ ...base, type: fc.constant(type) }, "help"), rowLimits).map(([field, rows]) => ({ ...field, ...rows })); // prettier-ignore
    case "budget":
      return partly(
        { ...base, type: fc.constant(type), categories: options, sources: fc.constant(budgetSources.slice()) },
        "help",
      );
  }
}

const types: readonly FieldType[] = [
  "short_text", "long_text", "number", "money", "date", "single_choice",
  "multiple_choice", "consent", "file", "table", "team", "budget",
]; // prettier-ignore

/** Conditions on what stands before; the form's own rules sift out what does not hold together. */
function conditioned(fields: FormField[], picks: number[]): FormField[] {
  return fields.map((field, index): FormField => {
    const pick = picks[index] ?? 0;
    const source = fields.slice(0, index).findLast((one) => "options" in one || one.type === "number" || one.type === "money"); // prettier-ignore
    if (!source || pick % 3 !== 0) return field;
    const test = "options" in source ? { field: source.id, equals: [source.options[0]?.value ?? ""] } : { field: source.id, atLeast: String(pick) }; // prettier-ignore
    const onlyIf: Condition = pick % 2 === 0 ? test : { any: [test, { field: source.id, atMost: "3" }] };
    return { ...field, onlyIf: "options" in source ? test : onlyIf };
  });
}

/** Forms of every kind of field, as the builder could make them. */
export const anyForm: fc.Arbitrary<FormDefinition> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 6 })
  .chain((ids) =>
    fc.tuple(
      fc.tuple(...ids.map((own) => fc.constantFrom(...types).chain((type) => fieldOf(type, own)))),
      fc.array(fc.nat(9), { minLength: ids.length, maxLength: ids.length }),
      fc.nat(ids.length - 1),
      words,
    ),
  )
  .map(([fields, picks, cut, title]) => {
    const all = conditioned(fields, picks);
    const parts = [all.slice(0, cut), all.slice(cut)].filter((part) => part.length > 0);
    return { sections: parts.map((part, index): FormSection => ({ id: `s${index}`, title, fields: part })) };
  })
  .filter((form) => refusalsOfForm(form).length === 0);
