import { describe, expect, test } from "vitest";
import { ageInYears, ageReferenceDay, isYoungEnough } from "@/lib/programmes/rules/company-age";

describe("company age", () => {
  test.each([
    ["2018-11-20", "2025-11-19", true],
    ["2018-11-20", "2025-11-20", true],
    ["2018-11-20", "2025-11-21", false],
    ["2020-02-29", "2027-02-28", true],
    ["2020-02-29", "2027-03-01", false],
    ["2025-11-21", "2025-11-20", false],
  ])("established %s, counted on %s, seven years: %s", (established, reference, young) => {
    expect(isYoungEnough(established, reference, 7)).toBe(young);
  });

  test.each([
    ["2018-11-20", "2025-11-19", 6],
    ["2018-11-20", "2025-11-20", 7],
    ["2020-02-29", "2021-02-28", 1],
  ])("of %s on %s is %i", (established, on, years) => {
    expect(ageInYears(established, on)).toBe(years);
  });

  test("is counted on a day in Korea, at the announcement or the close", () => {
    const call = { announcedAt: new Date("2025-10-30T15:30:00Z"), closesAt: new Date("2025-11-20T07:00:00Z") };
    expect(ageReferenceDay("ANNOUNCEMENT", call)).toBe("2025-10-31");
    expect(ageReferenceDay("CLOSE", call)).toBe("2025-11-20");
  });
});
