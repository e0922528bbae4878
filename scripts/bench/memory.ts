import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** Watches the resident memory of a process from now on; `growth` ends it and says by how many MB it had grown at most. */
export function memoryOf(pid: number): { growth: () => number } {
  const before = resident(pid);
  let most = before;
  const look = () => (most = Math.max(most, resident(pid)));
  const timer = setInterval(look, 50);
  return {
    growth() {
      clearInterval(timer);
      look();
      return most - before;
    },
  };
}

/** Megabytes. */
function resident(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (fs.existsSync(status)) return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(status, "utf8"))?.[1]) / 1024;
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}
