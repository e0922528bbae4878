import { describe, expect, it } from "vitest";
import { missingParts, nextCode, refusalsOfCall } from "@/lib/challenges/rules/submission";
import { challengeDraft } from "@/lib/challenges/schema";
import { testContent } from "@/tests/factories/application";

const complete = challengeDraft.parse(testContent);

describe("what a challenge lacks", () => {
  it("is nothing where all parts are there", () => {
    expect(missingParts(complete)).toEqual([]);
  });

  it("is said part by part, each leading to its control", () => {
    const bare = challengeDraft.parse({ title: { ko: "이름" } });
    expect(missingParts(bare).map(({ field, params }) => [field, params?.part])).toEqual([
      ["content.summary.ko", "summary"],
      ["content.background.ko", "background"],
      ["content.need.ko", "need"],
      ["content.performance.0.measure.ko", "performance"],
      ["content.environment.ko", "environment"],
      ["content.support.ko", "support"],
      ["content.dualUse.ko", "dualUse"],
      ["content.fields", "fields"],
    ]);
  });

  it("counts a half-filled row of performance as missing", () => {
    const rows = [{ measure: { ko: "검출률" }, current: "91 %", wanted: "" }];
    expect(missingParts({ ...complete, performance: rows }).map((refusal) => refusal.field)).toEqual([
      "content.performance.0.wanted",
    ]);
  });
});

describe("a draft as the form sends it", () => {
  it("drops empty rows, and reads one ticked field as a list", () => {
    const draft = challengeDraft.parse({
      title: { ko: " 이름 ", en: "" },
      fields: "ai",
      partners: "2",
      performance: [
        { measure: { ko: "", en: "" }, current: "", wanted: "" },
        { measure: { ko: "오검출률", en: "" }, current: "", wanted: "3 % 이하" },
      ],
    });
    expect(draft.title).toEqual({ ko: "이름", en: undefined });
    expect(draft.fields).toEqual(["ai"]);
    expect(draft.partners).toBe(2);
    expect(draft.performance).toEqual([{ measure: { ko: "오검출률" }, current: "", wanted: "3 % 이하" }]);
  });

  it("refuses four fields and unknown ones", () => {
    const fields = (...given: string[]) => challengeDraft.safeParse({ title: { ko: "이름" }, fields: given }).success;
    expect(fields("ai", "space", "energy")).toBe(true);
    expect(fields("ai", "space", "energy", "quantum")).toBe(false);
    expect(fields("magic")).toBe(false);
  });
});

describe("the code of a challenge", () => {
  it("counts on within call and owner", () => {
    expect(nextCode("26", "KAI", [])).toBe("26-KAI-01");
    expect(nextCode("26", "KAI", ["26-KAI-01", "26-KAI-09", "26-KAIX-44", "25-KAI-70"])).toBe("26-KAI-10");
    expect(nextCode("26", "KAI", ["26-KAI-99"])).toBe("26-KAI-100");
  });
});

describe("the call of a challenge", () => {
  it.each([
    ["ANNOUNCED", "BEFORE", []],
    ["ANNOUNCED", "OPEN", []],
    ["ANNOUNCED", "CLOSED", ["challenges.call_closed"]],
    ["CANCELLED", "OPEN", ["challenges.call_not_announced"]],
    ["DRAFT", "BEFORE", ["challenges.call_not_announced"]],
  ] as const)("%s and %s: %j", (status, phase, expected) => {
    expect(refusalsOfCall({ status, phase }).map((refusal) => refusal.code)).toEqual(expected);
  });
});
