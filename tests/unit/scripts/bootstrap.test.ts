import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isInstalled } from "@/scripts/bootstrap.mjs";
import { temporaryFolder } from "@/tests/support/temporary-folder";

const lock = {
  "": { name: "portal" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/other-platform": { version: "1.0.0", integrity: "sha512-b", optional: true },
};

function checkout(installed: object | undefined): string {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ packages: lock }));
  if (installed === undefined) return folder;
  fs.mkdirSync(path.join(folder, "node_modules"));
  fs.writeFileSync(path.join(folder, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
  return folder;
}

test("a clone without node_modules is not installed", () => {
  expect(isInstalled(checkout(undefined))).toBe(false);
});

test("packages of other platforms may be absent", () => {
  expect(isInstalled(checkout({ "node_modules/a": lock["node_modules/a"] }))).toBe(true);
});

test.each([
  ["a missing package", {}],
  ["another version", { "node_modules/a": { version: "1.0.1", integrity: "sha512-c" } }],
  ["the same version with other content", { "node_modules/a": { version: "1.0.0", integrity: "sha512-c" } }],
])("%s means that the lock changed", (_what, installed) => {
  expect(isInstalled(checkout(installed))).toBe(false);
});
