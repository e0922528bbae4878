import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { markOf } from "@/scripts/lib/processes";
import { root } from "@/scripts/lib/paths";
import { findFreePort } from "@/scripts/lib/ports";
import { emptyDatabase } from "@/tests/support/empty-database";
import { temporaryFolder } from "@/tests/support/temporary-folder";

/** Starts the real launcher with a given database, which none of these starts gets past. */
function launch(home: string, env: Record<string, string>): { status: number | null; stderr: string } {
  const result = spawnSync(process.execPath, [path.join(root, "scripts", "app.mjs")], {
    cwd: root,
    env: { ...process.env, PORTAL_HOME: home, PORTAL_IGNORE_ENV_FILE: "1", DEMO: "", ...env },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status: result.status, stderr: result.stderr.trim() };
}

test("a port in use stops the start with what to do", async () => {
  const port = await findFreePort("0.0.0.0");
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(port, "0.0.0.0", resolve));
  onTestFinished(() => void other.close());
  const result = launch(temporaryFolder(), { PORT: String(port) });
  expect(result).toEqual({
    status: 1,
    stderr: `✗ Port ${port} is in use by another program; end it, or choose another port: PORT=${port + 1} npm run app.`,
  });
});

test("a missing secret stops the start with its name", () => {
  const result = launch(temporaryFolder(), { AUDIT_KEY: "" });
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(/^✗ AUDIT_KEY is not set/);
});

test("a database without Hangul search stops the start before any migration", async () => {
  const { appUrl, ownerUrl } = await emptyDatabase("LC_COLLATE 'C' LC_CTYPE 'C'");
  const port = String(await findFreePort());
  const result = launch(temporaryFolder(), { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, PORT: port });
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(/^✗ Korean search finds nothing/);
});

test("a missing migration is named where the owner's URL is not given", async () => {
  const { appUrl } = await emptyDatabase();
  const port = String(await findFreePort());
  const result = launch(temporaryFolder(), { DATABASE_URL: appUrl, DATABASE_OWNER_URL: "", PORT: port });
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(/^✗ Migration \S+_init is not applied yet; set DATABASE_OWNER_URL/);
});

test("a second launcher of one home leaves the first alone", () => {
  const home = temporaryFolder();
  const record = { launcher: markOf(process.pid), origin: "http://localhost:3000", stopping: false, children: [] };
  fs.writeFileSync(path.join(home, "run.json"), JSON.stringify(record));
  const result = launch(home, {});
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(/^✗ The portal already runs at http:\/\/localhost:3000/);
  expect(fs.existsSync(path.join(home, "run.json"))).toBe(true);
});
