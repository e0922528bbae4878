import { describe, expect, it } from "vitest";
import { lastDigestTime } from "@/lib/notifications/rules";

describe("the time of daily mails", () => {
  it.each([
    ["2026-11-22T23:00:00.000Z", "2026-11-22T23:00:00.000Z"],
    ["2026-11-22T22:59:59.999Z", "2026-11-21T23:00:00.000Z"],
    ["2026-11-23T14:59:59.999Z", "2026-11-22T23:00:00.000Z"],
    ["2026-11-23T15:00:00.000Z", "2026-11-22T23:00:00.000Z"],
    ["2027-01-01T00:00:00.000Z", "2026-12-31T23:00:00.000Z"],
  ])("at %s was %s, eight in the morning in Korea", (now, last) => {
    expect(lastDigestTime(new Date(now)).toISOString()).toBe(last);
  });
});
