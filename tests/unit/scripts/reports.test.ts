import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "@/scripts/lib/verify/reports";
import { temporaryFolder } from "@/tests/support/temporary-folder";

function report(content: object | string): string {
  const file = path.join(temporaryFolder(), "report.json");
  fs.writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("each Vitest test counts, one that was not run as failed", () => {
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
  expect(countVitest(report(counts))).toEqual({ passed: 5, failed: 3, remark: "2 not run" });
});

test("a Vitest file that cannot be loaded counts as failed", () => {
  const counts = { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 2 };
  expect(countVitest(report(counts))).toEqual({ passed: 5, failed: 2 });
});

test("each Playwright test counts; flaky and skipped ones and errors outside tests fail", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  expect(countPlaywright(report({ stats, errors: [{}] }))).toEqual({ passed: 4, failed: 4, remark: "1 not run" });
});

test.each([countVitest, countPlaywright])("no report and no tests are failures", (count) => {
  expect(count("/nowhere/report.json")).toMatchObject({ passed: 0, failed: 1 });
  expect(count(report("{ half"))).toMatchObject({ passed: 0, failed: 1 });
  expect(count(report({ stats: {} }))).toMatchObject({ passed: 0, failed: 1 });
});
