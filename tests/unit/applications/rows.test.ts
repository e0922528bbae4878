import { describe, expect, test } from "vitest";
import { contentProblems, shownFields } from "@/lib/applications/rules/form";
import { submittedAnswers } from "@/lib/applications/rules/submission";
import {
  hasResidentNumber,
  lengthOf,
  sameAnswer,
  type AnswerRow,
  type Answers,
} from "@/lib/applications/schema/answers";
import { formDefinition } from "@/lib/programmes/schema/form-definition";

const label = { ko: "항목" };
const base = { label, required: true };
const definition = formDefinition.parse({
  sections: [
    {
      id: "one",
      title: label,
      fields: [
        {
          ...base,
          id: "goals",
          type: "table",
          minRows: 1,
          maxRows: 2,
          columns: [
            { id: "item", type: "short_text", label, required: true, maxLength: 5, count: "without_spaces" },
            { id: "target", type: "number", label, required: true, minimum: 0, maximum: 100 },
            { id: "day", type: "date", label, required: false },
          ],
        },
        { ...base, id: "people", type: "team", minRows: 2, maxRows: 3 },
        {
          ...base,
          id: "money",
          type: "budget",
          categories: [
            { value: "materials", label },
            { value: "personnel", label },
          ],
          sources: ["grant", "own_cash", "own_in_kind"],
          grantMaximum: "60000000",
          ownShareMinimum: 2500,
          cashShareMinimum: 1000,
        },
      ],
    },
  ],
});

const person = { role: "총괄", experience: "10년", participation: "30" };
const complete: Record<"goals" | "people" | "money", AnswerRow[]> = {
  goals: [{ item: "가 나 다 라 마", target: "99.5" }],
  people: [person, person],
  money: [
    { category: "materials", grant: "60000000", own_cash: "8000000" },
    { category: "personnel", own_in_kind: "12000000" },
  ],
};
const problems = (change: Answers) =>
  contentProblems(definition, { ...complete, ...change }, {}).map(({ code, field, params }) => [
    code.split(".")[1],
    field,
    params?.row,
    params?.column,
  ]);

describe("rows", () => {
  test("are right when every cell is, and empty rows do not count", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ goals: [{ item: " " }, ...complete.goals, {}], people: [person, {}, person, {}] })).toEqual([]);
  });

  test("name the row and column of what is missing or wrong", () => {
    expect(problems({ goals: [{}, { item: "가나다라마바", day: "2026-02-29" }] })).toEqual([
      ["answer_too_long", "goals", 2, "item"],
      ["cell_missing", "goals", 2, "target"],
      ["date_wrong", "goals", 2, "day"],
    ]);
    expect(problems({ people: [person, { ...person, participation: "100.1" }] })).toEqual([
      ["number_wrong", "people", 2, "participation"],
    ]);
  });

  test("are as many as the form asks for", () => {
    const [goal = {}] = complete.goals;
    expect(problems({ goals: [goal, goal] })).toEqual([]);
    expect(problems({ goals: [goal, goal, goal] })).toEqual([["rows_too_many", "goals", undefined, undefined]]);
    expect(problems({ people: [person] })).toEqual([["rows_too_few", "people", undefined, undefined]]);
    expect(problems({ people: [{}] })).toEqual([["rows_missing", "people", undefined, undefined]]);
  });

  test("are frozen without empty rows and cells", () => {
    const typed: Answers = { goals: [{}, { item: "가", target: "1", day: " " }], money: [{ category: "materials" }] };
    expect(submittedAnswers(definition, typed)).toEqual({ goals: [{ item: "가", target: "1" }], money: [] });
  });
});

describe("a budget", () => {
  const money = (grant: string, cash: string, kind: string): AnswerRow[] => [
    { category: "materials", grant, own_cash: cash },
    { category: "personnel", own_in_kind: kind },
  ];
  test.each([
    ["60000000", "8000000", "12000000", []],
    ["60000001", "8000001", "12000000", ["budget_grant_above"]],
    ["60000000", "8000000", "11999999", ["budget_own_below"]],
    ["60000000", "7999999", "12000001", ["budget_cash_below"]],
  ])("of %s + %s + %s", (grant, cash, kind, expected) => {
    expect(problems({ money: money(grant, cash, kind) }).map(([code]) => code)).toEqual(expected);
  });

  test("says the share it has, rounded down", () => {
    const [problem] = contentProblems(definition, { ...complete, money: money("60000000", "8000000", "11999999") }, {});
    expect(problem?.params).toEqual({ minimum: "25%", share: "24.9%" });
  });

  test("wants an amount in each row, and each category once", () => {
    const row = { category: "materials", basis: "시편 제작" };
    expect(problems({ money: [row, ...money("1", "1", "1").slice(1)] })).toContainEqual([
      "cell_missing",
      "money",
      1,
      "grant",
    ]);
    const twice = { category: "materials", own_cash: "1" };
    expect(problems({ money: [twice, twice] })).toEqual([["category_repeated", "money", undefined, undefined]]);
  });
});

describe("conditions", () => {
  const choice = (id: string, onlyIf?: object) => ({
    ...base,
    id,
    type: "single_choice",
    onlyIf,
    options: [
      { value: "yes", label },
      { value: "no", label },
    ],
  });
  const form = formDefinition.parse({
    sections: [
      {
        id: "first",
        title: label,
        fields: [
          choice("a"),
          choice("b", { field: "a", equals: ["yes"] }),
          choice("c", { field: "b", equals: ["yes"] }),
          { ...base, id: "sum", type: "money" },
        ],
      },
      {
        id: "large",
        title: label,
        onlyIf: {
          all: [
            { field: "sum", atLeast: "100000000" },
            { field: "a", equals: ["yes"] },
          ],
        },
        fields: [{ ...base, id: "audit", type: "short_text", maxLength: 10 }],
      },
      {
        id: "any",
        title: label,
        onlyIf: {
          any: [
            { field: "sum", atMost: "-1" },
            { field: "b", equals: ["no"] },
          ],
        },
        fields: [{ ...base, id: "why", type: "short_text", maxLength: 10 }],
      },
    ],
  });
  const shown = (answers: Answers) => shownFields(form, answers).map((field) => field.id);

  test("what a hidden field holds shows nothing else", () => {
    expect(shown({ a: "yes", b: "yes" })).toEqual(["a", "b", "c", "sum"]);
    expect(shown({ a: "no", b: "yes" })).toEqual(["a", "sum"]);
    expect(submittedAnswers(form, { a: "no", b: "yes", c: "yes" })).toEqual({ a: "no" });
  });

  test("compare amounts exactly, and join several", () => {
    expect(shown({ a: "yes", sum: "99999999" })).toEqual(["a", "b", "sum"]);
    expect(shown({ a: "yes", sum: "100000000" })).toEqual(["a", "b", "sum", "audit"]);
    expect(shown({ a: "no", sum: "100000000" })).toEqual(["a", "sum"]);
    expect(shown({ a: "yes", sum: "1억" })).toEqual(["a", "b", "sum"]);
    expect(shown({ a: "yes", b: "no" })).toEqual(["a", "b", "sum", "why"]);
  });
});

test("characters are counted as people count them", () => {
  expect(lengthOf("한 글😀\n")).toBe(5);
  expect(lengthOf("한 글😀\n", "without_spaces")).toBe(3);
});

test("a resident registration number is known by its day and check digit", () => {
  expect(hasResidentNumber("대표 800101-1234561")).toBe(false);
  expect(hasResidentNumber("대표 800101-1234560 입니다")).toBe(true);
  expect(hasResidentNumber("800101 - 1234560")).toBe(true);
  expect(hasResidentNumber("110111-0062432")).toBe(false);
  expect(hasResidentNumber("801301-1234560")).toBe(false);
});

test("rows are the same whatever the order of their cells", () => {
  expect(sameAnswer([{ a: "1", b: "2" }], [{ b: "2", a: "1" }])).toBe(true);
  expect(sameAnswer([{ a: "1" }, { a: "2" }], [{ a: "2" }, { a: "1" }])).toBe(false);
});
