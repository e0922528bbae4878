import { describe, expect, it } from "vitest";
import { safeReturnPath } from "@/lib/platform/http/return-path";

describe("a path to return to", () => {
  it.each(["/", "/startup/applications/1?tab=files#q3", "/en/manage"])("may be %s", (path) =>
    expect(safeReturnPath(path)).toBe(path),
  );

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/a\\b",
    "evil",
    "",
    undefined,
    ["/a", "/b"],
  ])("may not be %j", (text) => expect(safeReturnPath(text)).toBeUndefined());

  it("is read as a browser reads it", () => expect(safeReturnPath("/a/../b")).toBe("/b"));

  it("does not climb out into another site", () => expect(safeReturnPath("/..//evil.example")).toBeUndefined());
});
