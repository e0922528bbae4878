import { describe, expect, it } from "vitest";
import { addDays, dateOf, dayOf, daysBetween, isDay, koreanDay } from "@/lib/platform/i18n/days";
import { timeInKorea } from "@/lib/platform/i18n/kst";

describe("days", () => {
  it("turn at midnight in Korea", () => {
    expect(koreanDay(new Date("2026-11-20T14:59:59.999Z"))).toBe("2026-11-20");
    expect(koreanDay(new Date("2026-11-20T15:00:00.000Z"))).toBe("2026-11-21");
    expect(timeInKorea(new Date("2025-12-31T14:59:59.999Z"))).toBe("2025-12-31 23:59:59");
  });

  it("exist or not", () => {
    expect(["2026-02-28", "2028-02-29"].every(isDay)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "2026-2-1", "0000-01-01", "3000-01-01", "", "오늘"].some(isDay)).toBe(false);
  });

  it("are counted across months and years, and kept as midnight UTC", () => {
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(dateOf("2026-11-20")).toEqual(new Date("2026-11-20T00:00:00Z"));
    expect(dayOf(new Date("2026-11-20T00:00:00Z"))).toBe("2026-11-20");
  });
});
