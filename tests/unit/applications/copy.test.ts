import { expect, test } from "vitest";
import { planCopy, type CopyFile, type CopySide } from "@/lib/applications/rules/copy";
import type { Answers } from "@/lib/applications/schema/answers";
import type { FormField } from "@/lib/programmes/schema/form-definition";

const label = (ko: string) => ({ ko });
const text = (id: string): FormField => ({ id, type: "short_text", label: label(id), required: true, maxLength: 100 });
const choice = (id: string, ...values: string[]): FormField => ({
  id,
  type: "single_choice",
  label: label(id),
  required: true,
  options: values.map((value) => ({ value, label: label(value) })),
});
const files = (id: string, maxFiles: number): FormField => ({
  id,
  type: "file",
  label: label(id),
  required: false,
  maxFiles,
});
const file = (fieldId: string, fileId: string, change: Partial<CopyFile> = {}): CopyFile => ({
  fieldId,
  fileId,
  name: `${fileId}.pdf`,
  size: 100,
  usable: true,
  ...change,
});
const side = (fields: FormField[], answers: Answers, attached: CopyFile[] = [], sectionId = "s"): CopySide => ({
  definition: { sections: [{ id: sectionId, title: label("장"), fields }] },
  answers,
  files: attached,
});

test("takes answers of the same field and kind over into empty fields, in the new form's sections", () => {
  const from = side([text("a"), text("b"), choice("c", "x", "y")], { a: "가", b: "나", c: "x" }, [], "old");
  const to = side([choice("c", "x", "z"), text("a"), text("b")], { b: "이미" }, [], "new");
  expect(planCopy(from, to, 1000)).toEqual({
    answers: { new: { a: "가", c: "x" } },
    files: [],
    taken: [{ label: label("a") }, { label: label("c") }],
    left: [{ label: label("b"), reason: "already_there" }],
  });
});

test("leaves consents, statements of eligibility, and what the new form does not ask in the same way", () => {
  const consent: FormField = { id: "p", type: "consent", label: label("p"), required: true, text: label("동의") };
  const money: FormField = { id: "m", type: "money", label: label("m"), required: true };
  const from = side([consent, text("eligibility_age"), text("gone"), money, choice("c", "x", "y")], {
    p: true,
    eligibility_age: "yes",
    gone: "글",
    m: "1000",
    c: "y",
  });
  const to = side([consent, text("eligibility_age"), text("m"), choice("c", "x", "z")], {});
  const plan = planCopy(from, to, 1000);
  expect(plan.taken).toEqual([]);
  expect(plan.left.map(({ label: { ko }, reason }) => [ko, reason])).toEqual([
    ["p", "consent"],
    ["eligibility_age", "eligibility"],
    ["gone", "no_field"],
    ["m", "other_kind"],
    ["c", "other_options"],
  ]);
});

test("takes rows over only where every column and every choice in them is there", () => {
  const table = (...columns: string[]): FormField => ({
    id: "t",
    type: "table",
    label: label("t"),
    required: true,
    minRows: 0,
    maxRows: 5,
    columns: columns.map((id) => ({ id, type: "short_text", label: label(id), required: false, maxLength: 50 })),
  });
  const rows = { t: [{ one: "가", two: "나" }] };
  expect(planCopy(side([table("one", "two")], rows), side([table("two", "one", "three")], {}), 1).answers).toEqual({
    s: rows,
  });
  expect(planCopy(side([table("one", "two")], rows), side([table("one")], {}), 1).left).toEqual([
    { label: label("t"), reason: "other_options" },
  ]);
});

test("attaches files up to the field's number and the call's size, each once", () => {
  const from = side([files("plan", 9), files("old", 1)], {}, [
    file("plan", "there"),
    file("plan", "held", { usable: false }),
    file("plan", "large", { size: 101 }),
    file("plan", "exact"),
    file("plan", "second"),
    file("old", "lost"),
  ]);
  const to = side([files("plan", 2)], {}, [file("plan", "there")]);
  const plan = planCopy(from, to, 100);
  expect(plan.files.map(({ fileId }) => fileId)).toEqual(["exact"]);
  expect(plan.taken).toEqual([{ label: label("plan"), file: "exact.pdf" }]);
  expect(plan.left.map(({ file: name, reason }) => [name, reason])).toEqual([
    ["there.pdf", "already_there"],
    ["held.pdf", "file_unusable"],
    ["large.pdf", "file_too_large"],
    ["second.pdf", "no_room"],
    ["lost.pdf", "no_field"],
  ]);
});
