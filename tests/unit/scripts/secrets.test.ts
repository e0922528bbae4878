import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadLocalSecrets, missingSecret } from "@/scripts/lib/secrets";
import { StopError } from "@/scripts/lib/stop";
import { temporaryFolder } from "@/tests/support/temporary-folder";

test("secrets are made once, kept, and readable by their owner only", () => {
  const home = path.join(temporaryFolder(), "new");
  const first = loadLocalSecrets(home);
  expect(loadLocalSecrets(home)).toEqual(first);
  expect(new Set(Object.values(first)).size).toBe(7);
  expect(Buffer.from(first.RECEIPT_KEY, "base64")).toHaveLength(32);
  expect(Buffer.from(first.AUDIT_KEY, "base64")).toHaveLength(32);
  expect(Buffer.from(first.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
  if (process.platform !== "win32") expect(fs.statSync(path.join(home, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("a secret that a later version adds is made without touching the others", () => {
  const home = temporaryFolder();
  const { AUDIT_KEY, ...others } = loadLocalSecrets(home);
  fs.writeFileSync(path.join(home, "secrets.json"), JSON.stringify(others));
  const again = loadLocalSecrets(home);
  expect(again).toMatchObject(others);
  expect(again.AUDIT_KEY).not.toBe(AUDIT_KEY);
});

test.each(["{ not json", "[]", '{"AUDIT_KEY": 7}', '{"AUDIT_KEY": ""}'])(
  "a broken file stops the start: %s",
  (text) => {
    const home = temporaryFolder();
    fs.writeFileSync(path.join(home, "secrets.json"), text);
    expect(() => loadLocalSecrets(home)).toThrow(StopError);
    expect(fs.readFileSync(path.join(home, "secrets.json"), "utf8")).toBe(text);
  },
);

test("the first missing secret is named", () => {
  expect(missingSecret({ NODE_ENV: "test", NEXTAUTH_SECRET: "x", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "" })).toBe(
    "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  );
  const all = { NEXTAUTH_SECRET: "x", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "y", AUDIT_KEY: "z", RECEIPT_KEY: "r" };
  expect(missingSecret({ NODE_ENV: "test", ...all })).toBeUndefined();
});
