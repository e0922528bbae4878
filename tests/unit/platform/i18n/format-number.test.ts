import { describe, expect, it } from "vitest";
import {
  formatFileSize,
  formatSizeLimit,
  formatNumber,
  formatPercent,
  formatWon,
  formatWonFormal,
  formatWonShort,
} from "@/lib/platform/i18n/format-number";

describe("money", () => {
  it("is exact in tables", () => {
    expect(formatWon(60_000_000n, "ko")).toBe("60,000,000원");
    expect(formatWon("60000000", "en")).toBe("KRW 60,000,000");
    expect(formatWon(-1_000n, "ko")).toBe("−1,000원");
    expect(formatWon(9_007_199_254_740_993n, "ko")).toBe("9,007,199,254,740,993원");
  });

  it.each([
    [60_000_000n, "6,000만원"],
    [120_000_000n, "1억 2,000만원"],
    [5_000_000_000n, "50억원"],
    [10_000n, "1만원"],
    [12_345n, "12,345원"],
    [0n, "0원"],
    [-60_000_000n, "−6,000만원"],
    ["999999990000", "9,999억 9,999만원"],
    ["1000000000000", "1조원"],
    ["-3000500000000", "−3조 5억원"],
  ])("%s is short for lists: %s", (won, text) => expect(formatWonShort(won, "ko")).toBe(text));

  it.each([
    [60_000_000n, "금 육천만원정"],
    [110_000n, "금 일십일만원정"],
    [42_000_000n, "금 사천이백만원정"],
    [5_000_000_000n, "금 오십억원정"],
    [0n, "금 영원정"],
  ])("%s is formal in agreements: %s", (won, text) => expect(formatWonFormal(won, "ko")).toBe(text));

  it("has no negative formal amount, and no formal one in English", () => {
    expect(() => formatWonFormal(-1n, "ko")).toThrow(RangeError);
    expect(formatWonFormal(60_000_000n, "en")).toBe("KRW 60,000,000");
  });
});

describe("numbers", () => {
  it("group thousands and keep the places that were asked for", () => {
    expect(formatNumber(1234567.5)).toBe("1,234,567.5");
    expect(formatNumber(87, 1)).toBe("87.0");
    expect(formatNumber(-0.04, 1)).toBe("0.0");
    expect(formatNumber(-0.06, 1)).toBe("−0.1");
    expect(formatPercent(0.876)).toBe("87.6%");
    expect(formatPercent(0.88, 0)).toBe("88%");
  });

  it("show file sizes with one decimal", () => {
    expect(formatFileSize(4.2 * 1024 ** 2)).toBe("4.2MB");
    expect(formatFileSize(50 * 1024 ** 2)).toBe("50.0MB");
    expect(formatSizeLimit(50 * 1024 ** 2)).toBe("50MB");
    expect(formatSizeLimit(2.5 * 1024 ** 2)).toBe("2.5MB");
    expect(formatSizeLimit(2 * 1024 ** 3)).toBe("2GB");
    expect(formatSizeLimit(100_000)).toBe("98KB");
    expect(formatFileSize(38_000)).toBe("38KB");
    expect(formatFileSize(1)).toBe("1KB");
    expect(formatFileSize(0)).toBe("0KB");
    expect(formatFileSize(3 * 1024 ** 3)).toBe("3.0GB");
  });
});
