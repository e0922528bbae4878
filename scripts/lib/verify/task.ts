import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "../paths";

/** What a check found: how many passed and failed, and what to show of its log. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Said beside the count, e.g. "2 skipped". */
  remark?: string;
}

export interface Task {
  name: string;
  args: string[];
  /** A check never hangs: after this many seconds it is ended and has failed. */
  limitSeconds: number;
  env?: Record<string, string>;
  /** Counts from what the program wrote; without it the exit code is one check. */
  count?: (exitCode: number) => Outcome;
}

export interface Finished extends Outcome {
  name: string;
  seconds: number;
  log: string;
}

/** Runs one check as a process group of its own, its output in a log file. Never throws. */
export async function runTask(task: Task, logFolder: string): Promise<Finished> {
  const log = path.join(logFolder, `${task.name.replaceAll(" ", "-")}.log`);
  const begun = performance.now();
  console.log(`▸ ${task.name}`);
  const heartbeat = setInterval(() => console.log(`  … ${task.name}: ${lastLine(log)}`), 20_000);
  const { code, timedOut } = await runProcess(task, log);
  clearInterval(heartbeat);
  const outcome = task.count?.(code) ?? (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  const remark = timedOut ? `ended after ${task.limitSeconds} s` : outcome.remark;
  // A program may fail beside its tests: a crash, an unhandled rejection, a limit.
  const failed = code !== 0 && outcome.failed === 0 ? 1 : outcome.failed;
  const seconds = (performance.now() - begun) / 1000;
  const finished: Finished = { name: task.name, passed: outcome.passed, failed, seconds, log };
  if (remark !== undefined) finished.remark = remark;
  report(finished);
  return finished;
}

function report(finished: Finished): void {
  const { name, passed, failed, remark, seconds } = finished;
  const counts = `${passed} passed${failed === 0 ? "" : `, ${failed} failed`}`;
  console.log(`${failed === 0 ? "✓" : "✗"} ${name}: ${counts}${remark ? `, ${remark}` : ""} (${seconds.toFixed(0)} s)`);
}

function runProcess(task: Task, log: string): Promise<{ code: number; timedOut: boolean }> {
  return new Promise((resolve) => {
    const output = fs.openSync(log, "w");
    const child = spawn(process.execPath, task.args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...task.env },
      stdio: ["ignore", output, output],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    running.add(child.pid ?? 0);
    let timedOut = false;
    const limit = setTimeout(() => {
      timedOut = true;
      endGroup(child.pid, "SIGTERM");
      setTimeout(() => endGroup(child.pid, "SIGKILL"), 15_000).unref();
    }, task.limitSeconds * 1000);
    const finish = (code: number) => {
      clearTimeout(limit);
      running.delete(child.pid ?? 0);
      fs.closeSync(output);
      resolve({ code: timedOut ? 1 : code, timedOut });
    };
    child.once("error", () => finish(1));
    child.once("exit", (code) => finish(code ?? 1));
  });
}

const running = new Set<number>();

/** Ends every check under way, for Ctrl-C. */
export function endRunning(): void {
  for (const pid of running) endGroup(pid, "SIGTERM");
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined || pid === 0) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // Gone meanwhile.
  }
}

function lastLine(log: string): string {
  const lines = fs
    .readFileSync(log, "utf8")
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  return (lines.at(-1) ?? "working").trim().slice(0, 120);
}
