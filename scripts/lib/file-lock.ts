import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, StopError } from "./stop";

/**
 * Runs `work` while holding a lock file, so that two commands in one checkout do not set up the same thing at once.
 * A lock whose process is gone is taken over. Throws {@link StopError} after `timeoutMs`.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, timeoutMs = 120_000): Promise<T> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + timeoutMs;
  while (!tryLock(file)) {
    if (Date.now() > until) {
      throw new StopError(`Another command holds ${file}; wait for it to end, or delete the file if none is running.`);
    }
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    // Written aside and linked, so that no one ever reads a lock that has no process number in it yet.
    const own = `${file}.${process.pid}`;
    fs.writeFileSync(own, String(process.pid));
    try {
      fs.linkSync(own, file);
    } finally {
      fs.rmSync(own, { force: true });
    }
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (holderIsGone(file)) removeStale(file);
    return false;
  }
}

/** Moved aside first and looked at again: another command may have replaced the stale lock in between. */
function removeStale(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    fs.renameSync(file, aside);
    if (!holderIsGone(aside)) fs.linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function holderIsGone(file: string): boolean {
  try {
    const pid = Number(fs.readFileSync(file, "utf8"));
    if (pid === process.pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}
