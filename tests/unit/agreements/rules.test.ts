import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { holidaysKnownUntil, publicHolidays } from "@/lib/platform/i18n/holidays";
import { splitAward, total } from "@/lib/agreements/rules/money";
import { refusalsToTerms, settledDays, type Bounds, type ProposedTerms } from "@/lib/agreements/rules/terms";
import { addDays } from "@/lib/platform/i18n/days";

/** Shares in basis points that sum to 10000. */
const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }).map((weights) => {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((weight * 10_000) / sum));
  return parts.map((part, index) => (index === 0 ? part + 10_000 - parts.reduce((a, b) => a + b, 0) : part));
});
const awards = fc.bigInt({ min: 0n, max: 10_000_000_000n });

describe("splitting an award", () => {
  it("always sums to the award, in whole won, without a negative part", () => {
    fc.assert(
      fc.property(awards, shares, (award, plan) => {
        const parts = splitAward(award, plan);
        expect(parts).toHaveLength(plan.length);
        expect(total(parts)).toBe(award);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      }),
    );
  });

  it("keeps the order of the shares but for the remainder, which the last part takes", () => {
    fc.assert(
      fc.property(awards, shares, (award, plan) => {
        const parts = splitAward(award, plan);
        parts.slice(0, -1).forEach((part, index) => {
          expect(part).toBe((award * BigInt(plan[index] ?? 0)) / 10_000n);
        });
        const last = parts.at(-1) ?? 0n;
        const exact = (award * BigInt(plan.at(-1) ?? 0)) / 10_000n;
        expect(last - exact).toBeGreaterThanOrEqual(0n);
        expect(last - exact).toBeLessThan(BigInt(plan.length));
      }),
    );
  });

  it("gives the story's 60,000,000 won as 70 and 30 per cent", () => {
    expect(splitAward(60_000_000n, [7000, 3000])).toEqual([42_000_000n, 18_000_000n]);
    expect(splitAward(100n, [3333, 3333, 3334])).toEqual([33n, 33n, 34n]);
  });

  it("refuses shares that do not make a whole, and debts", () => {
    expect(() => splitAward(1n, [5000, 4999])).toThrow(RangeError);
    expect(() => splitAward(-1n, [10_000])).toThrow(RangeError);
  });
});

describe("business days", () => {
  it.each([
    ["2026-11-20", "2026-11-20", "a Friday stays"],
    ["2026-11-21", "2026-11-23", "Saturday moves to Monday"],
    ["2026-11-22", "2026-11-23", "Sunday moves to Monday"],
    ["2026-12-25", "2026-12-28", "Christmas on a Friday moves past the weekend"],
    ["2027-02-06", "2027-02-10", "Seollal with its substitute day"],
    ["2028-01-01", "2028-01-03", "after the almanac only weekends are known"],
  ])("%s → %s: %s", (day, moved) => {
    expect(nextBusinessDay(day, publicHolidays)).toBe(moved);
  });

  it("never moves a day back, and moves it once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
        const day = addDays("2018-01-01", offset);
        const moved = nextBusinessDay(day, publicHolidays);
        expect(moved >= day).toBe(true);
        expect(nextBusinessDay(moved, publicHolidays)).toBe(moved);
      }),
    );
  });

  it("says how far the almanac reaches", () => {
    expect(holidaysKnownUntil).toBeGreaterThanOrEqual(2027);
    expect(publicHolidays.has("2026-10-09")).toBe(true);
  });
});

describe("the terms", () => {
  const bounds: Bounds = {
    decided: 60_000_000n,
    ceiling: 60_000_000n,
    budgetLeft: 600_000_000n,
    projectEndsOn: "2027-06-30",
    trancheCount: 2,
    milestoneCount: 2,
  };
  const terms: ProposedTerms = {
    award: 60_000_000n,
    startsOn: "2026-12-01",
    endsOn: "2027-06-30",
    tranches: [{ amount: 42_000_000n }, { amount: 18_000_000n }],
    milestones: [{ dueOn: "2027-02-01" }, { dueOn: "2027-06-30" }],
  };
  const codes = (change: Partial<ProposedTerms>, limit: Partial<Bounds> = {}) => {
    const refusal = refusalsToTerms({ ...terms, ...change }, { ...bounds, ...limit }, publicHolidays);
    return refusal?.refusals.map(({ code }) => code.replace("agreements.", "")) ?? [];
  };
  const split = (first: bigint, second: bigint) => [{ amount: first }, { amount: second }];

  it("hold at their edges", () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, { decided: 59_999_999n })).toEqual(["award_above_decision"]);
    expect(codes({}, { ceiling: 59_999_999n })).toEqual(["award_above_ceiling"]);
    expect(codes({}, { budgetLeft: 59_999_999n })).toEqual(["award_above_budget"]);
    expect(codes({ award: 0n, tranches: split(0n, 0n) })).toEqual(["award_missing", "tranche_empty", "tranche_empty"]);
  });

  it("say by how much the tranches miss the award", () => {
    expect(codes({ tranches: split(42_000_000n, 17_999_999n) })).toEqual(["tranches_under"]);
    expect(codes({ tranches: split(42_000_000n, 18_000_001n) })).toEqual(["tranches_over"]);
    expect(codes({ tranches: [{ amount: 60_000_000n }] })).toEqual(["tranche_count"]);
  });

  it("keep the period within the call, and milestones within the period and in order", () => {
    expect(codes({ endsOn: "2026-11-30" })).toContain("ends_before_start");
    expect(codes({ endsOn: "2027-07-01" })).toEqual(["ends_after_call"]);
    expect(codes({ endsOn: "2027-07-01" }, { projectEndsOn: null })).toEqual([]);
    expect(codes({ milestones: [{ dueOn: "2027-06-30" }, { dueOn: "2027-02-01" }] })).toEqual(["milestone_order"]);
    expect(codes({ milestones: [{ dueOn: "2026-11-30" }, { dueOn: "2027-02-01" }] })).toEqual(["milestone_outside"]);
    expect(codes({ milestones: [{ dueOn: "2027-02-01" }, { dueOn: "2027-07-01" }] })).toEqual(["milestone_outside"]);
  });

  it("let the last milestone move with a period that ends on a holiday", () => {
    // 13 June 2027 is a Sunday.
    const change = { endsOn: "2027-06-13", milestones: [{ dueOn: "2027-02-06" }, { dueOn: "2027-06-13" }] };
    expect(codes(change)).toEqual([]);
    expect(settledDays(change.milestones, publicHolidays)).toEqual(["2027-02-10", "2027-06-14"]);
  });
});
