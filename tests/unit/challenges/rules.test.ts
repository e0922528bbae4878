import { describe, expect, it } from "vitest";
import { missingParts, nextCode, refusalsOfCall } from "@/lib/challenges/rules/submission";
import { challengeContent, challengeDraft } from "@/lib/challenges/schema";
import { preparedCorrection } from "@/lib/challenges/schema/correction";
import { refusalsOfParse } from "@/lib/platform/refusals";
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
    const [row] = complete.performance;
    const rows = row ? [{ ...row, wanted: "" }] : [];
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
    expect(draft.performance).toEqual([
      { measure: { ko: "오검출률" }, current: "", wanted: "3 % 이하", necessity: "MUST", check: "" },
    ]);
  });

  it("refuses four fields and unknown ones", () => {
    const fields = (...given: string[]) => challengeDraft.safeParse({ title: { ko: "이름" }, fields: given }).success;
    expect(fields("ai", "space", "energy")).toBe(true);
    expect(fields("ai", "space", "energy", "quantum")).toBe(false);
    expect(fields("magic")).toBe(false);
  });
});

describe("what a challenge says beyond the first texts", () => {
  const parsed = (given: object) => challengeDraft.safeParse({ title: { ko: "이름" }, ...given });
  const valid = (given: object) => parsed(given).success;

  it("is absent from older ones, which show without it", () => {
    const { trlNow, trlWanted, standards, data, budgetTotal, interfaces, ...older } = complete;
    expect([trlNow, trlWanted, standards, data, budgetTotal, interfaces]).toEqual([null, null, [], [], "", { ko: "" }]);
    expect(challengeContent.parse(older)).toEqual(complete);
  });

  it("takes readiness from 1 to 9, and not one that falls", () => {
    expect(parsed({ trlNow: "", trlWanted: "9" }).data).toMatchObject({ trlNow: null, trlWanted: 9 });
    expect([["1", "9"], ["4", "4"], ["", "1"], ["9", ""]].map(([trlNow, trlWanted]) => valid({ trlNow, trlWanted }))).toEqual([true, true, true, true]); // prettier-ignore
    expect(["0", "10", "x", "4.5"].map((trlNow) => valid({ trlNow }))).toEqual([false, false, false, false]);
    expect(parsed({ trlNow: "5", trlWanted: "4" }).error?.issues).toMatchObject([
      { message: "challenges.trl_order", path: ["trlWanted"] },
    ]);
  });

  it("takes standards by the line, ten at most, and whole won", () => {
    expect(parsed({ standards: " KS W 1  \n\nMIL-STD-810H" }).data?.standards).toEqual(["KS W 1", "MIL-STD-810H"]);
    expect([10, 11].map((count) => valid({ standards: "가\n".repeat(count) }))).toEqual([true, false]);
    expect(["", "60000000", "0", "6천", "1.5", "060"].map((budgetTotal) => valid({ budgetTotal }))).toEqual([true, true, false, false, false, false]); // prettier-ignore
  });

  it("drops empty rows of data, and misses the name of one that has terms", () => {
    const row = (name: string, terms: string) => ({ name: { ko: name }, terms: { ko: terms }, access: "ANNEX" });
    const data = parsed({ data: [row("", ""), row("시편 사양", "")] }).data?.data;
    expect(data).toEqual([row("시편 사양", "")]);
    const nameless = challengeDraft.parse({ ...complete, data: [row("", "협약 뒤 반출")] });
    expect(missingParts(nameless)).toMatchObject([{ field: "content.data.0.name.ko", params: { part: "data" } }]);
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

describe("what a form for a correction says", () => {
  const sent = { challengeId: crypto.randomUUID(), version: 0, content: { title: { ko: "과제" } }, reason: { ko: "" } };
  const said = (change: object) => {
    const parsed = preparedCorrection.safeParse({ ...sent, ...change }, { reportInput: true });
    return parsed.success ? [] : refusalsOfParse(parsed.error).map(({ field, code }) => `${field}: ${code}`);
  };

  it("is one thing about one field: an empty reason is not also too short", () => {
    expect(said({})).toEqual(["reason.ko: common.required"]);
    expect(said({ reason: { ko: "짧은 사유" } })).toEqual(["reason.ko: challenges.reason_short"]);
  });

  it.each(["-5000", "1.5", "육천만"])("names how an amount is written, not %s", (budgetTotal) => {
    const content = { title: { ko: "과제" }, budgetTotal };
    expect(said({ content, reason: { ko: "사유를 스무 글자가 넘도록 적어 둔 글입니다." } })).toEqual([
      "content.budgetTotal: programmes.bad_amount",
    ]);
  });
});
