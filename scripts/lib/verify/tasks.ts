import path from "node:path";
import { root } from "../paths";
import { countPlaywright, countVitest } from "./reports";
import type { Task } from "./task";

const program = (...parts: string[]) => path.join(root, "node_modules", ...parts);

/** The checks that read the sources. They share one core, one after the other. */
export function staticTasks(): Task[] {
  return [
    { name: "types", args: [program("typescript", "bin", "tsc"), "--noEmit", "-p", "."], limitSeconds: 240 },
    { name: "lint", args: [program("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"], limitSeconds: 300 },
    { name: "format", args: [program("prettier", "bin", "prettier.cjs"), "--check", "."], limitSeconds: 120 },
    { name: "unused code", args: [program("knip", "bin", "knip.js"), "--no-progress"], limitSeconds: 120 },
  ];
}

/** The build, by the same code and with the same key as `npm run app`, which then needs none of its own. */
export function buildTask(): Task {
  return { name: "build", args: ["--import", "tsx", path.join(root, "scripts", "build.ts")], limitSeconds: 600 };
}

/** One Vitest project; `home` holds the report and the databases of this run. */
export function vitestTask(project: string, limitSeconds: number, home: string): Task {
  const report = path.join(home, `${project}.json`);
  return {
    name: project,
    args: [
      program("vitest", "vitest.mjs"),
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    limitSeconds,
    env: { PORTAL_TEST_HOME: path.join(home, "test-pg") },
    count: () => countVitest(report),
  };
}

/** The browser tests; Playwright starts the launcher by itself. */
export function browserTask(home: string): Task {
  const report = path.join(home, "browser.json");
  return {
    name: "browser",
    args: [program("@playwright", "test", "cli.js"), "test"],
    limitSeconds: 20 * 60,
    env: { PORTAL_E2E_REPORT: report },
    count: () => countPlaywright(report),
  };
}
