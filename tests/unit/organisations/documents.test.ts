import { describe, expect, it } from "vitest";
import { documentState, documentWarning, reminderDue } from "@/lib/organisations/rules/documents";

const until = (expiresOn: string | null) => ({ issuedOn: "2026-10-01", expiresOn });

describe("a company document", () => {
  it.each([
    ["2026-11-22", "expired"],
    ["2026-11-23", "ending"],
    ["2026-12-23", "ending"],
    ["2026-12-24", "valid"],
    [null, "valid"],
  ])("that ends on %s is %s on 2026-11-23", (expiresOn, state) => {
    expect(documentState(until(expiresOn), "2026-11-23")).toBe(state);
  });

  it.each([
    ["2026-11-29", undefined, "ends_before_close"],
    ["2026-11-30", undefined, undefined],
    [null, undefined, undefined],
    [null, 60, undefined],
    [null, 59, "too_old"],
    ["2026-11-29", 59, "ends_before_close"],
  ] as const)("that ends on %s, where %s days are asked for, is warned of: %s", (expiresOn, days, warning) => {
    expect(documentWarning(until(expiresOn), "2026-11-30", days)).toBe(warning);
  });

  it.each([
    ["2026-12-24", undefined],
    ["2026-12-23", 30],
    ["2026-12-01", 30],
    ["2026-11-30", 7],
    ["2026-11-23", 7],
    ["2026-11-22", undefined],
  ])("that ends on %s is due for the reminder of %s days", (expiresOn, days) => {
    expect(reminderDue(expiresOn, "2026-11-23")).toBe(days);
  });
});
