import fs from "node:fs";
import type { Outcome } from "./task";

/** Counts the tests of a Vitest JSON report. A test that was not run counts as failed: none may be skipped. */
export function countVitest(file: string): Outcome {
  const report = readJson(file);
  if (report === undefined) return { passed: 0, failed: 1, remark: "no report was written" };
  const passed = numberAt(report, "numPassedTests");
  const notRun = numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests");
  // A file that cannot even be loaded has no tests to count.
  const brokenFiles = numberAt(report, "numFailedTests") === 0 ? numberAt(report, "numFailedTestSuites") : 0;
  return outcome(passed, numberAt(report, "numFailedTests") + brokenFiles, notRun);
}

/** Counts the tests of a Playwright JSON report; one that passes only when repeated has failed. */
export function countPlaywright(file: string): Outcome {
  const report = readJson(file);
  const stats = report?.stats;
  if (!isRecord(stats)) return { passed: 0, failed: 1, remark: "no report was written" };
  const errors = Array.isArray(report?.errors) ? report.errors.length : 0;
  const failed = numberAt(stats, "unexpected") + numberAt(stats, "flaky") + errors;
  return outcome(numberAt(stats, "expected"), failed, numberAt(stats, "skipped"));
}

function outcome(passed: number, failed: number, notRun: number): Outcome {
  if (passed + failed + notRun === 0) return { passed: 0, failed: 1, remark: "no test was found" };
  if (notRun === 0) return { passed, failed };
  return { passed, failed: failed + notRun, remark: `${notRun} not run` };
}

function readJson(file: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function numberAt(report: Record<string, unknown>, name: string): number {
  const value = report[name];
  return typeof value === "number" ? value : 0;
}
