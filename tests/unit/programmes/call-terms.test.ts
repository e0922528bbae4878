import { describe, expect, it } from "vitest";
import { refusalsOfParse } from "@/lib/platform/refusals";
import { refusalsOfTerms } from "@/lib/programmes/rules/call-terms";
import { foremost, phaseAt } from "@/lib/programmes/rules/phase";
import { callTerms, type CallTerms } from "@/lib/programmes/schema/call-terms";
import { typedTerms } from "@/tests/factories/programmes";

const terms = (changes: Partial<CallTerms> = {}): CallTerms => ({ ...callTerms.parse(typedTerms()), ...changes });
const codes = (given: CallTerms) => refusalsOfTerms(given).map((refusal) => refusal.code);
const usualStage = () => {
  const [stage] = terms().stages;
  if (!stage) throw new Error("the usual terms have a stage");
  return stage;
};
const opensAt = new Date("2026-11-01T00:00:00Z");

describe("the terms of a call", () => {
  it("accept the usual values", () => {
    expect(refusalsOfTerms(terms())).toEqual([]);
  });

  it("need a close after the opening, by a millisecond at least", () => {
    expect(codes(terms({ opensAt, closesAt: opensAt }))).toEqual(["programmes.closes_before_opening"]);
    expect(codes(terms({ opensAt, closesAt: new Date(opensAt.getTime() + 1) }))).toEqual([]);
  });

  it("need projects that end after the results are expected", () => {
    const resultsExpectedAt = new Date("2027-01-30T07:00:00Z");
    const ending = (day: string) => codes(terms({ resultsExpectedAt, projectEndsOn: new Date(day) }));
    expect(ending("2027-01-30")).toEqual(["programmes.ends_before_results"]);
    expect(ending("2027-01-31")).toEqual([]);
    // Before the close too: one reason is enough.
    expect(ending("2026-01-01")).toEqual(["programmes.ends_before_close"]);
  });

  it("need points of exactly 100", () => {
    const stage = usualStage();
    const [first, ...others] = stage.criteria;
    if (!first) throw new Error("the usual stage has criteria");
    const withFirst = (maxPoints: number) =>
      terms({ stages: [{ ...stage, criteria: [{ ...first, maxPoints }, ...others] }] });
    expect(codes(withFirst(first.maxPoints))).toEqual([]);
    expect(codes(withFirst(first.maxPoints - 1))).toEqual(["programmes.points_not_whole"]);
    expect(codes(withFirst(first.maxPoints + 1))).toEqual(["programmes.points_not_whole"]);
  });

  it("need shares of exactly 100 percent", () => {
    const name = { ko: "선금", en: undefined };
    const shares = (...given: number[]) =>
      terms({ tranches: given.map((share) => ({ kind: "ADVANCE", name, share })) });
    expect(codes(shares(3333, 3333, 3334))).toEqual([]);
    expect(codes(shares(3333, 3333, 3333))).toEqual(["programmes.shares_not_whole"]);
    expect(codes(shares(10_000, 0))).toEqual(["programmes.share_zero"]);
  });

  it("need three evaluations where the highest and the lowest are dropped", () => {
    const stage = usualStage();
    expect(codes(terms({ stages: [{ ...stage, minEvaluations: 2 }] }))).toEqual(["programmes.too_few_to_trim"]);
    expect(codes(terms({ stages: [{ ...stage, minEvaluations: 3 }] }))).toEqual([]);
    expect(codes(terms({ stages: [{ ...stage, minEvaluations: 1, aggregation: "MEAN" }] }))).toEqual([]);
  });

  it("need weights of exactly 100 percent over all stages", () => {
    const weights = (...given: number[]) => terms({ stages: given.map((weight) => ({ ...usualStage(), weight })) });
    expect(codes(weights(30, 70))).toEqual([]);
    expect(codes(weights(30, 69))).toEqual(["programmes.weights_not_whole"]);
    expect(codes(weights(31, 70))).toEqual(["programmes.weights_not_whole"]);
  });

  it("need shares of the cost that can reach the whole, and do not exceed it", () => {
    const shares = (grantShare: number, ownCashShare: number, ownInKindShare: number) =>
      codes(terms({ grantShare, ownCashShare, ownInKindShare }));
    expect(shares(10_000, 0, 0)).toEqual([]);
    expect(shares(7500, 1000, 1500)).toEqual([]);
    expect(shares(7500, 1000, 1499)).toEqual(["programmes.shares_below_cost"]);
    expect(shares(7500, 2500, 0)).toEqual([]);
    expect(shares(7500, 2501, 0)).toEqual(["programmes.shares_above_cost"]);
    expect(shares(0, 10_000, 0)).toEqual(["programmes.share_zero"]);
  });

  it("take questions until the close at the latest", () => {
    const { closesAt } = terms();
    expect(codes(terms({ closesAt, questionsCloseAt: closesAt }))).toEqual([]);
    expect(codes(terms({ closesAt, questionsCloseAt: new Date(closesAt.getTime() + 1) }))).toEqual([
      "programmes.questions_after_close",
    ]);
  });

  it("keep quota and money consistent", () => {
    expect(codes(terms({ quota: 2, quotaPerChallenge: 3 }))).toEqual(["programmes.quota_per_challenge"]);
    expect(codes(terms({ ceiling: 2n, totalBudget: 1n }))).toEqual(["programmes.budget_below_ceiling"]);
    expect(codes(terms({ ceiling: 0n, totalBudget: 0n }))).toEqual(["programmes.ceiling_zero"]);
  });

  it("say everything at once", () => {
    const wrong = terms({
      opensAt,
      closesAt: opensAt,
      quota: 1,
      quotaPerChallenge: 2,
      stages: [{ ...usualStage(), criteria: [] }],
    });
    expect(codes(wrong)).toEqual([
      "programmes.closes_before_opening",
      "programmes.quota_per_challenge",
      "programmes.points_not_whole",
    ]);
  });
});

describe("the officer's form", () => {
  it("reads Korean times to the second, shares to basis points, megabytes", () => {
    const read = callTerms.parse({ ...typedTerms(), closesAt: "2026-11-20T16:00:30" });
    expect(read.closesAt).toEqual(new Date("2026-11-20T07:00:30Z"));
    expect(read.tranches.map((tranche) => tranche.share)).toEqual([7000, 3000]);
    expect(read.maxApplicationsPerStartup).toBeUndefined();
    expect(read.ceiling).toBe(60_000_000n);
  });

  it("reads who may apply as rules, with ids by place", () => {
    const typed = typedTerms();
    const statement = { ko: "휴업 중입니다." };
    const eligibility = {
      ...typed.eligibility,
      exceptionYears: "10",
      exception: { ko: "신산업 분야입니다.", en: "" },
      statements: [{ purpose: "EXCLUSION", statement, expected: "no" }],
    };
    expect(callTerms.parse({ ...typed, eligibility }).eligibility).toEqual([
      { type: "applicant", id: "kind", kinds: ["STARTUP"] },
      {
        type: "company_age",
        id: "age",
        years: 7,
        reference: "ANNOUNCEMENT",
        exception: { years: 10, statement: { ko: "신산업 분야입니다." } },
      },
      { type: "statement", id: "s1", purpose: "EXCLUSION", statement, expected: false },
    ]);
    const none = { ...typed.eligibility, kinds: undefined, years: "" };
    expect(callTerms.parse({ ...typed, eligibility: none }).eligibility).toEqual([]);
  });

  it.each([
    [
      { exceptionYears: "7", exception: { ko: "신산업" } },
      "eligibility.exceptionYears",
      "programmes.exception_not_older",
    ],
    [{ exceptionYears: "8", exception: { ko: "" } }, "eligibility.exception.ko", "common.required"],
    [{ exception: { ko: "신산업" } }, "eligibility.exceptionYears", "programmes.exception_years_missing"],
    [
      { years: "", exceptionYears: "8", exception: { ko: "신산업" } },
      "eligibility.years",
      "programmes.exception_without_age",
    ],
  ])("refuses an exception of %j", (changes, field, code) => {
    const typed = typedTerms();
    const parsed = callTerms.safeParse({ ...typed, eligibility: { ...typed.eligibility, ...changes } });
    expect(parsed.success ? [] : refusalsOfParse(parsed.error)).toEqual([expect.objectContaining({ field, code })]);
  });

  it.each([
    ["closesAt", "2026-02-31T10:00", "programmes.bad_moment"],
    ["closesAt", "", "common.required"],
    ["ceiling", "60,000,000", "programmes.bad_amount"],
    ["ceiling", "-1", "programmes.bad_amount"],
    ["grantShare", "100.01", "programmes.bad_share"],
    ["timeZone", "Asia/Kathmandu", "common.invalid"],
    ["code", "가", "programmes.bad_code"],
    ["quota", "", "common.required"],
    ["quota", "0", "common.too_small"],
    ["quota", "1.5", "common.invalid"],
  ])("refuses %s = %j", (field, value, code) => {
    const parsed = callTerms.safeParse({ ...typedTerms(), [field]: value }, { reportInput: true });
    expect(
      parsed.success ? [] : refusalsOfParse(parsed.error).map((refusal) => [refusal.field, refusal.code]),
    ).toContainEqual([field, code]);
  });
});

describe("the phase of a call", () => {
  const call = { opensAt: new Date(1000), closesAt: new Date(2000) };

  it("changes at the very moment", () => {
    expect([999, 1000, 1999, 2000].map((at) => phaseAt(call, new Date(at)))).toEqual([
      "BEFORE",
      "OPEN",
      "OPEN",
      "CLOSED",
    ]);
  });

  it("puts the open call that closes first in front, then the next, then the last", () => {
    const at = (opens: number, closes: number, challenges = 1) => ({
      opensAt: new Date(opens),
      closesAt: new Date(closes),
      challenges,
    });
    const past = at(0, 10);
    const open = at(0, 100);
    const openLonger = at(0, 200);
    const next = at(60, 300);
    const now = new Date(50);
    expect(foremost([past, openLonger, next, open], now)).toBe(open);
    expect(foremost([at(0, 60, 0), open], now)).toBe(open);
    expect(foremost([past, next], now)).toBe(next);
    expect(foremost([at(0, 5), past], now)).toBe(past);
    expect(foremost([], now)).toBeUndefined();
  });
});
