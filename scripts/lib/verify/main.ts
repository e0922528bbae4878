import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser, installBrowser } from "../browser";
import { findClamd } from "../clamd";
import { generateClient } from "../generate-client";
import { installPackage } from "../install-package";
import { root } from "../paths";
import { stopServer } from "../postgres/server";
import { messageOf } from "../stop";
import { endRunning, type Finished, runTask, type Task } from "./task";
import { browserTask, buildTask, staticTasks, vitestTask } from "./tasks";

const home = path.join(root, ".local", "verify");
const logFolder = path.join(home, "logs");
const testServerHome = path.join(home, "test-pg");
const begun = performance.now();

process.once("SIGINT", interrupt);
process.once("SIGTERM", interrupt);
// Nothing of a developer's own configuration takes part.
for (const name of [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "SMTP_URL",
  "DEMO",
  "OFFICIAL",
  "PORTAL_HOME",
  "STORAGE_DIR",
  "S3_BUCKET",
  "CLAMD_HOST",
  "CLAMD_SOCKET",
  "UNSCANNED_FILES",
]) {
  delete process.env[name];
}
process.env.PORTAL_IGNORE_ENV_FILE = "1";

fs.mkdirSync(logFolder, { recursive: true });
const results = await Promise.all([
  check("database client", async () => void (await generateClient())),
  // Where there is none and none can be installed, the tests of the scan say that they did not run.
  check("virus scanner looked for", async () => {
    if (findClamd() === undefined) installPackage("clamav-daemon");
  }),
]);
const early = await Promise.all([
  runLane(staticTasks()).then(async (results) => [...results, ...(await buildAndAskPages())]),
  runLane([vitestTask("unit", 300, home), vitestTask("architecture", 240, home), vitestTask("integration", 540, home)]),
  check("browser present", async () => {
    if (findBrowser(chromium.executablePath()) === undefined) installBrowser();
  }),
]);
results.push(...early.flat());
// Alone: it measures patience, and two cores carry a server and two browsers at most.
const isBuilt = results.some((result) => result.name === "build" && result.failed === 0);
results.push(isBuilt ? await runTask(browserTask(home), logFolder) : notRun("browser", "there is no build to test"));
stopServer(testServerHome);
finish(results);

/** The pages are asked while the other core still works on the database tests. */
async function buildAndAskPages(): Promise<Finished[]> {
  const build = await runTask(buildTask(), logFolder);
  const pages =
    build.failed === 0
      ? await runTask(vitestTask("pages", 480, home), logFolder)
      : notRun("pages", "there is no build to ask");
  return [build, pages];
}

async function runLane(tasks: Task[]): Promise<Finished[]> {
  const finished: Finished[] = [];
  for (const task of tasks) finished.push(await runTask(task, logFolder));
  return finished;
}

/** A check within this process. */
async function check(name: string, work: () => Promise<void>): Promise<Finished> {
  const start = performance.now();
  const log = path.join(logFolder, `${name.replaceAll(" ", "-")}.log`);
  try {
    await work();
    console.log(`✓ ${name}`);
    return { name, passed: 1, failed: 0, seconds: (performance.now() - start) / 1000, log };
  } catch (error) {
    fs.writeFileSync(log, `${messageOf(error)}\n`);
    console.log(`✗ ${name}: ${messageOf(error)}`);
    return { name, passed: 0, failed: 1, seconds: (performance.now() - start) / 1000, log };
  }
}

function notRun(name: string, reason: string): Finished {
  const log = path.join(logFolder, `${name}.log`);
  fs.writeFileSync(log, `Not run: ${reason}.\n`);
  console.log(`✗ ${name}: not run, ${reason}`);
  return { name, passed: 0, failed: 1, seconds: 0, log };
}

function finish(all: Finished[]): void {
  const failures = all.filter((result) => result.failed > 0);
  for (const result of failures) printLog(result);
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  const failed = all.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\nTook ${((performance.now() - begun) / 60_000).toFixed(1)} minutes.`);
  if (failures.length > 0) console.log(`Failed: ${failures.map((result) => result.name).join(", ")}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** The end of a log: long enough for several failures, short enough to be read. */
function printLog(result: Finished): void {
  const lines = fs.existsSync(result.log) ? fs.readFileSync(result.log, "utf8").trimEnd().split("\n") : [];
  console.log(`\n───── ${result.name} (${path.relative(root, result.log)}) ─────`);
  console.log(lines.slice(-200).join("\n"));
}

function interrupt(): void {
  endRunning();
  stopServer(testServerHome);
  process.exit(130);
}
