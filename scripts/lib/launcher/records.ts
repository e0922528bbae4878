import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withFileLock } from "../file-lock";
import { endProcess, isRunning, markOf, type ProcessMark } from "../processes";
import { StopError } from "../stop";

/** `<home>/run.json`: who serves this home, so that a later start can end what a killed one left behind. */
interface RunRecord {
  launcher: ProcessMark;
  origin: string;
  stopping: boolean;
  children: ProcessMark[];
}

/** Keeps the record of this launcher. */
export class Records {
  private readonly children: ProcessMark[] = [];
  private stopping = false;

  constructor(
    private readonly home: string,
    private readonly origin: string,
  ) {}

  /**
   * Makes this process the one that serves the home; ends the orphans of an earlier one that was killed.
   * Throws {@link StopError} when another launcher is at work.
   */
  async takeOver(): Promise<void> {
    // Locked, so that of two that start at once the second finds the first.
    await withFileLock(path.join(this.home, "take-over.lock"), async () => {
      const earlier = readRecord(this.home);
      if (earlier !== undefined) {
        await waitForEnd(this.home, earlier);
        for (const child of earlier.children) await endProcess(child);
      }
      this.write();
    });
  }

  add(pid: number | undefined): void {
    const mark = pid === undefined ? undefined : markOf(pid);
    if (mark === undefined) return;
    this.children.push(mark);
    this.write();
  }

  async endAll(): Promise<void> {
    this.stopping = true;
    this.write();
    await Promise.all(this.children.map((child) => endProcess(child)));
  }

  clear(): void {
    fs.rmSync(fileOf(this.home), { force: true });
  }

  private write(): void {
    const launcher = markOf(process.pid) ?? { pid: process.pid, begun: "" };
    const record: RunRecord = { launcher, origin: this.origin, stopping: this.stopping, children: this.children };
    fs.mkdirSync(this.home, { recursive: true });
    const draft = `${fileOf(this.home)}.${process.pid}`;
    fs.writeFileSync(draft, JSON.stringify(record));
    fs.renameSync(draft, fileOf(this.home));
  }
}

/** A launcher whose terminal or npm was killed notices that within a second or two and stops by itself. */
async function waitForEnd(home: string, earlier: RunRecord): Promise<void> {
  const begun = Date.now();
  while (isRunning(earlier.launcher)) {
    const patience = readRecord(home)?.stopping === true ? 40_000 : 4000;
    if (Date.now() - begun > patience) {
      throw new StopError(
        `The portal already runs at ${earlier.origin} (process ${earlier.launcher.pid}); stop that one first, or set PORTAL_HOME and PORT to run a second beside it.`,
      );
    }
    await sleep(200);
  }
}

function readRecord(home: string): RunRecord | undefined {
  try {
    const record: RunRecord = JSON.parse(fs.readFileSync(fileOf(home), "utf8"));
    return Array.isArray(record.children) && typeof record.launcher?.pid === "number" ? record : undefined;
  } catch {
    return undefined;
  }
}

function fileOf(home: string): string {
  return path.join(home, "run.json");
}
