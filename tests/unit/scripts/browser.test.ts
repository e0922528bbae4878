import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findBrowser } from "@/scripts/lib/browser";
import { temporaryFolder } from "@/tests/support/temporary-folder";

test("CHROMIUM_PATH comes first, then Playwright's own browser", () => {
  const folder = temporaryFolder();
  const [given, own] = [path.join(folder, "given"), path.join(folder, "own")];
  for (const file of [given, own]) fs.writeFileSync(file, "");
  expect(findBrowser(own, { NODE_ENV: "test", CHROMIUM_PATH: given })).toBe(given);
  expect(findBrowser(own, { NODE_ENV: "test" })).toBe(own);
});

test("a CHROMIUM_PATH without a file is said, not passed over", () => {
  expect(() => findBrowser("", { NODE_ENV: "test", CHROMIUM_PATH: "/nowhere/chrome" })).toThrow(/CHROMIUM_PATH/);
});
