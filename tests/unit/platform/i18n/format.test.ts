import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDaysLeft,
  formatDeadline,
  formatRemaining,
  formatTime,
} from "@/lib/platform/i18n/format";
import { fromKstInput, toKstInput } from "@/lib/platform/i18n/kst";

const now = new Date("2025-11-18T05:02:11Z");
const deadline = new Date("2025-11-20T07:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("dates are those of Korea", () => {
  it("names day and weekday, the year only in another year", () => {
    expect(formatDate(deadline, "ko", now)).toBe("11.20.(목)");
    expect(formatDate(new Date("2026-02-09T00:00:00+09:00"), "ko", now)).toBe("2026.2.9.(월)");
    expect(formatDate(deadline, "en", now)).toBe("Thu 20 Nov 2025");
  });

  it("turns the day and the year at midnight in Seoul, not in London", () => {
    expect(formatDate(new Date("2025-12-31T14:59:59.999Z"), "ko", now)).toBe("12.31.(수)");
    expect(formatDate(new Date("2025-12-31T15:00:00Z"), "ko", now)).toBe("2026.1.1.(목)");
    expect(formatDate(new Date("2025-12-31T15:00:00Z"), "ko", new Date("2025-12-31T15:00:01Z"))).toBe("1.1.(목)");
  });

  it("gives the time by a 24-hour clock, seconds only where they matter", () => {
    expect(formatDateTime(deadline, "ko", now)).toBe("11.20.(목) 16:00");
    expect(formatDateTime(deadline, "en", now)).toBe("Thu 20 Nov 2025, 16:00 KST");
    expect(formatDeadline(deadline, "ko", now)).toBe("11.20.(목) 16:00 KST (UTC+9)");
    expect(formatDeadline(deadline, "en", now)).toBe("Thu 20 Nov 2025, 16:00 KST (UTC+9)");
    expect(formatDeadline(new Date(deadline.getTime() + 30_000), "ko", now)).toBe("11.20.(목) 16:00:30 KST (UTC+9)");
    expect(formatDeadline(deadline, "ko", now, { seconds: true })).toBe("11.20.(목) 16:00:00 KST (UTC+9)");
    expect(formatTime(new Date("2025-11-19T15:05:09Z"), { seconds: true })).toBe("00:05:09");
  });

  it("joins ranges with an en dash", () => {
    const from = new Date("2025-10-31T00:00:00+09:00");
    expect(formatDateRange(from, deadline, "ko", now)).toBe("10.31.(금)–11.20.(목)");
    expect(formatDateRange(from, deadline, "en", now)).toBe("Fri 31 Oct 2025 – Thu 20 Nov 2025");
  });
});

describe("remaining time", () => {
  it.each([
    [2 * DAY + HOUR, "2일 1시간 남음", "2 days 1 hour left"],
    [2 * DAY + 59 * 60_000, "2일 남음", "2 days left"],
    [3 * HOUR + 12 * 60_000, "3시간 12분 남음", "3 hours 12 minutes left"],
    [HOUR, "1시간 남음", "1 hour left"],
    [HOUR - 1, "59분 남음", "59 minutes left"],
    [60_000, "1분 남음", "1 minute left"],
    [1, "1분 미만 남음", "Less than a minute left"],
    [0, "방금 지남", "Just passed"],
    [-5 * DAY - 3 * HOUR, "5일 지남", "5 days ago"],
    [-HOUR, "1시간 지남", "1 hour ago"],
  ])("%d ms: %s", (left, korean, english) => {
    expect(formatRemaining(later(left), now, "ko")).toBe(korean);
    expect(formatRemaining(later(left), now, "en")).toBe(english);
  });
});

describe("days left until a day", () => {
  it.each([
    ["2025-12-23", "35일 남음", "35 days left"],
    ["2025-11-19", "1일 남음", "1 day left"],
    ["2025-11-18", "오늘까지", "Due today"],
    ["2025-11-17", "1일 지남", "1 day ago"],
    ["2025-11-04", "14일 지남", "14 days ago"],
  ])("counts whole days of the calendar to %s", (day, korean, english) => {
    expect(formatDaysLeft(new Date(day), now, "ko")).toBe(korean);
    expect(formatDaysLeft(new Date(day), now, "en")).toBe(english);
  });

  it("turns at midnight in Seoul", () => {
    const day = new Date("2025-11-19");
    expect(formatDaysLeft(day, new Date("2025-11-18T14:59:59.999Z"), "ko")).toBe("1일 남음");
    expect(formatDaysLeft(day, new Date("2025-11-18T15:00:00Z"), "ko")).toBe("오늘까지");
    expect(formatDaysLeft(day, new Date("2025-11-19T14:59:59.999Z"), "ko")).toBe("오늘까지");
    expect(formatDaysLeft(day, new Date("2025-11-19T15:00:00Z"), "ko")).toBe("1일 지남");
  });
});

describe("datetime-local controls", () => {
  it("carry Korean time both ways", () => {
    expect(toKstInput(deadline)).toBe("2025-11-20T16:00");
    expect(fromKstInput("2025-11-20T16:00")).toEqual(deadline);
    expect(toKstInput(new Date("2025-11-20T07:00:05Z"))).toBe("2025-11-20T16:00:05");
    expect(fromKstInput("2025-11-20T16:00:05")).toEqual(new Date("2025-11-20T07:00:05Z"));
  });

  it.each([
    "",
    "0000-01-01T00:00",
    "2025-11-20",
    "2025-02-30T10:00",
    "2025-13-01T10:00",
    "2025-11-20T24:30",
    "2025-11-20T16:00Z",
  ])("refuse %j", (text) => expect(fromKstInput(text)).toBeUndefined());
});
