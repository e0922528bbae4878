import { describe, expect, it } from "vitest";
import { calendarText } from "@/lib/platform/ical";

const stamp = new Date("2025-11-01T00:00:00Z");
const url = "https://challenge.example.kr/calls/25";
const linesOf = (event: Parameters<typeof calendarText>[0]["events"][number]) =>
  calendarText({ name: "일정", events: [event], stamp }).split("\r\n");

describe("a calendar", () => {
  it("writes moments in Korean time, whatever zone the process is in", () => {
    const lines = linesOf({ uid: "a@x", at: new Date("2025-11-20T07:00:00Z"), title: "접수 마감", url });
    expect(lines).toContain("DTSTART;TZID=Asia/Seoul:20251120T160000");
    expect(lines).toContain("DTSTAMP:20251101T000000Z");
    expect(lines).toContain("TZOFFSETTO:+0900");
    expect(lines.filter((line) => line === "BEGIN:VALARM")).toHaveLength(1);
    const midnight = linesOf({ uid: "a@x", at: new Date("2025-12-31T15:00:00Z"), title: "새해", url });
    expect(midnight).toContain("DTSTART;TZID=Asia/Seoul:20260101T000000");
  });

  it("writes days as days, the end being the next one, without a reminder", () => {
    const lines = linesOf({ uid: "b@x", at: "2025-12-31", title: "결과", url });
    expect(lines).toContain("DTSTART;VALUE=DATE:20251231");
    expect(lines).toContain("DTEND;VALUE=DATE:20260101");
    expect(lines).not.toContain("BEGIN:VALARM");
  });

  it("escapes what has a meaning, and lets nothing begin a line of its own", () => {
    const lines = linesOf({ uid: "c@x", at: "2025-12-31", title: "가, 나; 다\\라\r\nEND:VEVENT", url });
    expect(lines).toContain("SUMMARY:가\\, 나\\; 다\\\\라\\nEND:VEVENT");
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
  });

  it("folds lines at 75 bytes between characters", () => {
    const title = `${"가나다라마".repeat(30)}😀`;
    const text = calendarText({ name: "일정", events: [{ uid: "d@x", at: "2025-12-31", title, url }], stamp });
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
});
