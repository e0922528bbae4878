import { describe, expect, it } from "vitest";
import { verdictOf } from "@/lib/programmes/rules/eligibility";
import { isAnswered, judgeSelfCheck, selfCheckOf } from "@/lib/programmes/rules/self-check";
import type { EligibilityRule } from "@/lib/programmes/schema/eligibility";

const statement = { ko: "신산업 분야입니다." };
const rules: EligibilityRule[] = [
  { type: "applicant", id: "kind", kinds: ["STARTUP"] },
  { type: "company_age", id: "age", years: 7, reference: "ANNOUNCEMENT", exception: { years: 10, statement } },
  { type: "statement", id: "default", purpose: "EXCLUSION", statement: { ko: "부도 상태입니다." }, expected: false },
];
const call = {
  eligibility: rules,
  announcedAt: new Date("2025-10-31T00:00:00Z"),
  closesAt: new Date("2025-11-20T07:00:00Z"),
};
const reasons = (given: Record<string, string | string[]>) =>
  judgeSelfCheck(call, selfCheckOf(rules, given)).map((one) => one.reason);
const whole = (given: Record<string, string>) => verdictOf(judgeSelfCheck(call, selfCheckOf(rules, given)));

describe("the eligibility self-check", () => {
  it("asks before it judges, and drops what makes no sense", () => {
    const nonsense = { kind: "startup", established: "2026-02-30", eligibility_default: "maybe", eligibility_x: "yes" };
    expect(isAnswered(selfCheckOf(rules, {}))).toBe(false);
    expect(isAnswered(selfCheckOf(rules, nonsense))).toBe(false);
    expect(isAnswered(selfCheckOf(rules, { established: ["2020-01-01", "2021-01-01"] }))).toBe(false);
    expect(isAnswered(selfCheckOf(rules, { eligibility_default: "no" }))).toBe(true);
    expect(reasons(nonsense)).toEqual(["kind_unknown", "age_unknown", "statement_unknown"]);
  });

  it("judges as the application does, up to the anniversary and the day after", () => {
    const company = { kind: "STARTUP", eligibility_default: "no" };
    expect(whole({ ...company, established: "2018-10-31" })).toBe("met");
    expect(whole({ ...company, established: "2018-10-30" })).toBe("unknown");
    expect(whole({ ...company, established: "2018-10-30", eligibility_age: "yes" })).toBe("met");
    expect(whole({ ...company, established: "2018-10-30", eligibility_age: "no" })).toBe("not_met");
    expect(whole({ ...company, established: "2015-10-30", eligibility_age: "yes" })).toBe("not_met");
  });

  it("asks for the kind even where only one may apply", () => {
    expect(reasons({ kind: "LARGE", established: "2020-01-01", eligibility_default: "yes" })).toEqual([
      "kind_not_met",
      "age_met",
      "statement_not_met",
    ]);
  });
});
