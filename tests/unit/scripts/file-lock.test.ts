import fs from "node:fs";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { withFileLock } from "@/scripts/lib/file-lock";
import { StopError } from "@/scripts/lib/stop";
import { temporaryFolder } from "@/tests/support/temporary-folder";

test("holders come one after the other", async () => {
  const file = path.join(temporaryFolder(), "lock");
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await nextTurn();
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => withFileLock(file, work)));
  expect(most).toBe(1);
  expect(fs.readdirSync(path.dirname(file))).toEqual([]);
});

test("the lock of a process that is gone is taken over", async () => {
  const file = path.join(temporaryFolder(), "lock");
  // Numbers of processes end far below this one.
  fs.writeFileSync(file, "999999999");
  expect(await withFileLock(file, async () => "mine", 2000)).toBe("mine");
});

test("a lock that stays held stops with the name of its file", async () => {
  const file = path.join(temporaryFolder(), "lock");
  fs.writeFileSync(file, String(process.ppid));
  await expect(withFileLock(file, async () => "mine", 300)).rejects.toThrow(StopError);
});
