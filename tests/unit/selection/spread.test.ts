import { describe, expect, it } from "vitest";
import { maskedFileName } from "@/lib/evaluation/rules/documents";
import { median } from "@/lib/evaluation/rules/median";
import { forApplicant } from "@/lib/selection/rules/reasons";
import { spreadOf } from "@/lib/selection/rules/spread";

const member = { number: 1, side: "MARKET", chair: false } as const;

describe("the spread of points", () => {
  it("has quartiles by linear interpolation", () => {
    expect(spreadOf({ ...member, totals: [90, 60, 70, 80] })).toMatchObject({
      count: 4,
      low: 60,
      lowerQuartile: 67.5,
      median: 75,
      upperQuartile: 82.5,
      high: 90,
    });
    expect(spreadOf({ ...member, totals: [71] })).toMatchObject({ low: 71, median: 71, high: 71 });
    expect(spreadOf({ ...member, totals: [] })).toBeUndefined();
  });

  it("has a middle, or the mean of two", () => {
    expect([median([3, 1, 2]), median([1, 2, 3, 4]), median([7]), median([])]).toEqual([2, 2.5, 7, undefined]);
  });
});

describe("what others must not learn", () => {
  it("leaves another applicant's points out of an applicant's reasons", () => {
    const reason = { code: "tie_lost", params: { own: "24.9", other: "25.8" }, criterion: { ko: "기술성" } } as const;
    expect(forApplicant([reason])).toEqual([{ ...reason, params: { own: "24.9" } }]);
  });

  it("leaves nothing of a file's own name but its kind", () => {
    expect(maskedFileName("온결비전_사업계획서.PDF", 0)).toBe("document-01.pdf");
    expect(maskedFileName("주식회사 온결비전", 11)).toBe("document-12");
    expect(maskedFileName("plan.온결비전", 1)).toBe("document-02");
  });
});
