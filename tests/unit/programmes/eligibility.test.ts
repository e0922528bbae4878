import { describe, expect, it } from "vitest";
import { judgeEligibility, verdictOf, type EligibilityFacts } from "@/lib/programmes/rules/eligibility";
import type { EligibilityRule } from "@/lib/programmes/schema/eligibility";

const kind: EligibilityRule = { type: "applicant", id: "kind", kinds: ["STARTUP", "SME"] };
const age: EligibilityRule = { type: "company_age", id: "age", years: 7, reference: "ANNOUNCEMENT" };
const lenient: EligibilityRule = { ...age, exception: { years: 10, statement: { ko: "신산업 분야입니다." } } };
const excluded: EligibilityRule = {
  type: "statement",
  id: "s1",
  purpose: "EXCLUSION",
  statement: { ko: "휴업 중입니다." },
  expected: false,
};
const region: EligibilityRule = { ...excluded, id: "s2", purpose: "REGION", expected: true };

const call = { announcedAt: new Date("2025-10-31T00:00:00Z"), closesAt: new Date("2025-11-20T07:00:00Z") };
const judge = (rule: EligibilityRule, facts: Partial<EligibilityFacts> = {}) => {
  const [judged] = judgeEligibility([rule], { call, establishedOn: null, statements: {}, ...facts });
  return [judged?.verdict, judged?.reason];
};

describe("who may apply", () => {
  it("is judged by kind", () => {
    expect(judge(kind)).toEqual(["unknown", "kind_unknown"]);
    expect(judge(kind, { kind: "SME" })).toEqual(["met", "kind_met"]);
    expect(judge(kind, { kind: "LARGE" })).toEqual(["not_met", "kind_not_met"]);
  });

  it.each([
    [null, "unknown", "age_unknown"],
    ["2018-10-31", "met", "age_met"],
    ["2018-10-30", "not_met", "age_not_met"],
    ["2025-10-31", "met", "age_met"],
    ["2025-11-01", "not_met", "age_not_founded"],
  ])("is judged by the age of a company established on %s", (establishedOn, verdict, reason) => {
    expect(judge(age, { establishedOn })).toEqual([verdict, reason]);
  });

  it("lets the exception count only beyond the limit and within its own", () => {
    const older = { establishedOn: "2018-10-30" };
    expect(judge(lenient, older)).toEqual(["unknown", "age_exception_unknown"]);
    expect(judge(lenient, { ...older, statements: { age: true } })).toEqual(["met", "age_exception_met"]);
    expect(judge(lenient, { ...older, statements: { age: false } })).toEqual(["not_met", "age_not_met"]);
    expect(judge(lenient, { establishedOn: "2018-10-31", statements: { age: false } })).toEqual(["met", "age_met"]);
    expect(judge(lenient, { establishedOn: "2015-10-31", statements: { age: true } })).toEqual([
      "met",
      "age_exception_met",
    ]);
    expect(judge(lenient, { establishedOn: "2015-10-30", statements: { age: true } })).toEqual([
      "not_met",
      "age_not_met",
    ]);
  });

  it("counts the age at the close where the call says so", () => {
    const atClose = { ...age, reference: "CLOSE" } as const;
    expect(judge(atClose, { establishedOn: "2018-11-19" })).toEqual(["not_met", "age_not_met"]);
    expect(judge(atClose, { establishedOn: "2018-11-20" })).toEqual(["met", "age_met"]);
  });

  it.each([
    [excluded, undefined, "unknown"],
    [excluded, false, "met"],
    [excluded, true, "not_met"],
    [region, true, "met"],
    [region, false, "not_met"],
  ])("is judged by statements", (rule, given, verdict) => {
    expect(judge(rule, { statements: { [rule.id]: given } })).toEqual([verdict, `statement_${verdict}`]);
  });

  it("is out by one broken rule, and in only when all are met", () => {
    const facts = (statements: Record<string, boolean>) => ({ call, establishedOn: "2020-01-01", statements });
    const verdict = (statements: Record<string, boolean>) =>
      verdictOf(judgeEligibility([age, excluded, region], facts(statements)));
    expect(verdict({ s1: false, s2: true })).toBe("met");
    expect(verdict({ s2: true })).toBe("unknown");
    expect(verdict({ s1: true })).toBe("not_met");
    expect(verdictOf([])).toBe("met");
  });
});
