import { describe, expect, test } from "vitest";
import { contentProblems, isShown, progressOf } from "@/lib/applications/rules/form";
import { draftAnswersSchema, type Answers } from "@/lib/applications/schema/answers";
import { submittedAnswers } from "@/lib/applications/rules/submission";
import { wholeFormSchema } from "@/lib/applications/schema/whole-form";
import { formDefinition } from "@/lib/programmes/schema/form-definition";

const label = { ko: "항목" };
const base = { label, required: true };
const definition = formDefinition.parse({
  sections: [
    {
      id: "one",
      title: label,
      fields: [
        { ...base, id: "text", type: "short_text", maxLength: 5 },
        { ...base, id: "amount", type: "money", maximum: "60000000" },
        { ...base, id: "share", type: "number", minimum: 0, maximum: 100 },
        { ...base, id: "day", type: "date" },
        {
          ...base,
          id: "kind",
          type: "single_choice",
          options: [
            { value: "a", label },
            { value: "b", label },
          ],
        },
        { ...base, id: "why", type: "long_text", maxLength: 10, onlyIf: { field: "kind", equals: ["b"] } },
      ],
    },
    {
      id: "two",
      title: label,
      fields: [
        {
          ...base,
          id: "many",
          required: false,
          type: "multiple_choice",
          options: [
            { value: "x", label },
            { value: "y", label },
          ],
        },
        { ...base, id: "privacy", type: "consent", text: label },
        { ...base, id: "news", required: false, type: "consent", text: label },
        { ...base, id: "plan", type: "file", maxFiles: 1 },
      ],
    },
  ],
});
const complete: Answers = {
  text: "가나다라마",
  amount: "60000000",
  share: "99.5",
  day: "2026-02-28",
  kind: "a",
  privacy: true,
};
const problems = (answers: Answers, files = { plan: 1 }) =>
  contentProblems(definition, answers, files).map((problem) => [problem.code.split(".")[1], problem.field]);

describe("what blocks a submission", () => {
  test("is nothing in a complete form", () => {
    expect(problems(complete)).toEqual([]);
    expect(wholeFormSchema(definition).safeParse(complete).success).toBe(true);
  });

  test("is everything in an empty one, in the order of the form", () => {
    expect(problems({}, { plan: 0 })).toEqual([
      ["answer_missing", "text"],
      ["answer_missing", "amount"],
      ["answer_missing", "share"],
      ["answer_missing", "day"],
      ["answer_missing", "kind"],
      ["consent_missing", "privacy"],
      ["file_missing", "plan"],
    ]);
  });

  test.each([
    ["text", "가나다라마바", "answer_too_long"],
    ["text", "   ", "answer_missing"],
    ["amount", "60000001", "money_above"],
    ["amount", "1,000", "money_wrong"],
    ["amount", "007", "money_wrong"],
    ["amount", "-1", "money_wrong"],
    ["share", "100.1", "number_wrong"],
    ["share", "1e2", "number_wrong"],
    ["day", "2026-02-29", "date_wrong"],
    ["kind", "c", "choice_wrong"],
  ])("%s = %s: %s", (field, value, reason) => {
    expect(problems({ ...complete, [field]: value })).toEqual([[reason, field]]);
  });

  test("is a field only where its condition shows it", () => {
    expect(problems({ ...complete, kind: "b" })).toEqual([["answer_missing", "why"]]);
    expect(isShown(definition.sections[0]!.fields[5]!, complete)).toBe(false);
  });

  test("is not a refused optional consent, and more files than fit", () => {
    expect(problems({ ...complete, news: false })).toEqual([]);
    expect(problems(complete, { plan: 2 })).toEqual([["too_many_files", "plan"]]);
  });
});

test("the navigation counts required fields that are shown, and errors", () => {
  expect(progressOf(definition, { ...complete, kind: "b", amount: "x" }, { plan: 0 })).toEqual([
    { sectionId: "one", required: 6, done: 4, errors: 1 },
    { sectionId: "two", required: 2, done: 1, errors: 0 },
  ]);
});

test("a draft takes what is still wrong, drops unknown fields, and refuses other kinds", () => {
  const schema = draftAnswersSchema(definition.sections[0]!.fields);
  expect(schema.parse({ text: "가".repeat(1000), amount: "abc", rogue: "x" })).toEqual({
    text: "가".repeat(1000),
    amount: "abc",
  });
  expect(schema.safeParse({ text: { not: "" } }).success).toBe(false);
  expect(schema.safeParse({ kind: ["a"] }).success).toBe(false);
});

test("hidden answers are not submitted", () => {
  expect(submittedAnswers(definition, { ...complete, why: "지난 글" })).toEqual(complete);
});
