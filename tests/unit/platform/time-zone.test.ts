import { describe, expect, it } from "vitest";
import { inZone, toZoneInput, type TimeZone } from "@/lib/platform/i18n/time-zone";

describe("a clock in another zone", () => {
  it.each<[string, TimeZone, string]>([
    ["2026-11-20T16:00", "Asia/Seoul", "2026-11-20T07:00:00.000Z"],
    ["2026-11-20T16:00:30", "UTC", "2026-11-20T16:00:30.000Z"],
    ["2026-11-20T16:00", "Europe/Paris", "2026-11-20T15:00:00.000Z"],
    ["2026-07-20T16:00", "Europe/Paris", "2026-07-20T14:00:00.000Z"],
    ["2026-11-20T16:00", "America/New_York", "2026-11-20T21:00:00.000Z"],
    ["2026-03-29T01:59", "Europe/Paris", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T03:00", "Europe/Paris", "2026-03-29T01:00:00.000Z"],
  ])("shows %s in %s at %s, and back", (text, zone, moment) => {
    expect(inZone(text, zone).toISOString()).toBe(moment);
    expect(toZoneInput(new Date(moment), zone)).toBe(text);
  });

  it("takes the first of two equal times, and reads a skipped one by the offset before", () => {
    expect(inZone("2026-10-25T02:30", "Europe/Paris").toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(inZone("2026-03-29T02:30", "Europe/Paris").toISOString()).toBe("2026-03-29T01:30:00.000Z");
  });
});
