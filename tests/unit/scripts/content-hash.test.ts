import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { hashFiles } from "@/scripts/lib/content-hash";
import { temporaryFolder } from "@/tests/support/temporary-folder";

function sample(): string {
  const base = temporaryFolder();
  fs.mkdirSync(path.join(base, "app", "made"), { recursive: true });
  fs.writeFileSync(path.join(base, "app", "page.tsx"), "one");
  fs.writeFileSync(path.join(base, "app", "made", "client.ts"), "made");
  fs.writeFileSync(path.join(base, "next.config.ts"), "config");
  return base;
}

test("the same content has the same hash, in any order of the list and at any time", () => {
  const [a, b] = [sample(), sample()];
  fs.utimesSync(path.join(a, "app", "page.tsx"), 0, 0);
  expect(hashFiles(a, ["app", "next.config.ts", "absent"])).toBe(hashFiles(b, ["next.config.ts", "app"]));
});

test.each([
  ["content", (base: string) => fs.writeFileSync(path.join(base, "app", "page.tsx"), "two")],
  ["a new file", (base: string) => fs.writeFileSync(path.join(base, "app", "new.tsx"), "")],
  ["a removed file", (base: string) => fs.rmSync(path.join(base, "app", "page.tsx"))],
  ["a renamed file", (base: string) => fs.renameSync(path.join(base, "app", "page.tsx"), path.join(base, "app", "p"))],
])("%s changes the hash", (_what, change) => {
  const base = sample();
  const before = hashFiles(base, ["app", "next.config.ts"]);
  change(base);
  expect(hashFiles(base, ["app", "next.config.ts"])).not.toBe(before);
});

test("what is skipped does not count", () => {
  const base = sample();
  const skip = (relative: string) => relative === "app/made";
  const before = hashFiles(base, ["app"], skip);
  fs.writeFileSync(path.join(base, "app", "made", "client.ts"), "changed");
  expect(hashFiles(base, ["app"], skip)).toBe(before);
});
