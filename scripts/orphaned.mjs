import { execFileSync } from "node:child_process";
import fs from "node:fs";

/**
 * Calls back once when npm, which started this process, is gone: killed with kill -9 it tells nobody, and the portal
 * would go on without a terminal to stop it from. Not watched when someone else started us (a service manager, a shell).
 * @param {() => void} callback
 * @returns {void}
 */
export function onOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const chain = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === chain) return;
    clearInterval(watch);
    callback();
  }, 1000);
  watch.unref();
}

/**
 * The numbers of the parent and, where that is the shell in which npm runs a script, of npm behind it.
 * @returns {string}
 */
function ancestors() {
  const parent = process.ppid;
  const found = lookUp(parent);
  if (found === undefined) return "none";
  return /^(?:.*\/)?(?:sh|dash|bash|ash|zsh)$/.test(found.command) ? `${parent} ${found.parent}` : `${parent}`;
}

/**
 * @param {number} pid
 * @returns {{ parent: string, command: string } | undefined}
 */
function lookUp(pid) {
  try {
    if (process.platform === "linux") {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      const end = stat.lastIndexOf(")");
      return { parent: stat.slice(end + 4).split(" ")[0] ?? "", command: stat.slice(stat.indexOf("(") + 1, end) };
    }
    const row = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [parent = "", ...command] = row.split(/\s+/);
    return { parent, command: command.join(" ") };
  } catch {
    return undefined;
  }
}
