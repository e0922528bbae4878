import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./paths";

/** A process and the moment it began, which together tell it from a later one with the same number. */
export interface ProcessMark {
  pid: number;
  begun: string;
}

/** The mark of a living process, or `undefined` when there is none with that number. */
export function markOf(pid: number): ProcessMark | undefined {
  const begun = beginningOf(pid);
  return begun === undefined ? undefined : { pid, begun };
}

/** Whether exactly this process still runs. */
export function isRunning(mark: ProcessMark): boolean {
  return beginningOf(mark.pid) === mark.begun;
}

/** Ends a process and what it started: asks first, forces after `patienceMs`. */
export async function endProcess(mark: ProcessMark, patienceMs = 10_000): Promise<void> {
  if (!isRunning(mark)) return;
  signalGroup(mark.pid, "SIGTERM");
  const until = Date.now() + patienceMs;
  while (isRunning(mark) && Date.now() < until) await sleep(50);
  if (isRunning(mark)) signalGroup(mark.pid, "SIGKILL");
  for (let waited = 0; isRunning(mark) && waited < 5000; waited += 50) await sleep(50);
}

/**
 * Starts a Node script of ours or of a package under this same Node. It ends by itself when this process is killed,
 * and does not see the terminal's Ctrl-C: its starter decides the order in which all is stopped.
 */
export function startNode(
  args: string[],
  env: NodeJS.ProcessEnv,
  output: "inherit" | "pipe" = "inherit",
): ChildProcess {
  return spawn(process.execPath, ["--import", followParent, ...args], {
    cwd: root,
    env: { ...env, PORTAL_FOLLOW_PARENT: "1" },
    stdio: ["ignore", output, output, "ipc"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
}

const followParent = new URL("../follow-parent.mjs", import.meta.url).href;

/** The arguments that run a TypeScript file with the app's aliases, as the server side of React's world. */
export function typeScriptArgs(script: string, ...args: string[]): string[] {
  return ["--conditions=react-server", "--import", "tsx", path.join(root, script), ...args];
}

/** Resolves with the exit code (a signal counts as 1). */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (process.platform === "win32") execFileSync("taskkill", ["/T", "/F", "/PID", String(pid)], { stdio: "ignore" });
    else process.kill(-pid, signal);
  } catch {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone meanwhile.
    }
  }
}

function beginningOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  try {
    if (process.platform === "linux") return linuxBeginning(pid);
    if (process.platform === "win32") return windowsName(pid);
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/PID/stat, counted after the name in brackets, which may hold spaces; a zombie has ended. */
function linuxBeginning(pid: number): string | undefined {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" ? undefined : fields[19];
}

/** Windows tells no beginning cheaply; that it is a Node is what can be known. */
function windowsName(pid: number): string | undefined {
  const row = execFileSync("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"], { encoding: "utf8" });
  return row.includes("node") ? "node" : undefined;
}
