import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { databaseUrls } from "../../scripts/lib/embedded";
import { root } from "../../scripts/lib/paths";
import { findFreePort, isPortFree } from "../../scripts/lib/ports";
import { withClient } from "../../scripts/lib/postgres/databases";
import { loadLocalSecrets } from "../../scripts/lib/secrets";
import { startDraft } from "./support/draft";
import { field, open, signInHere, type Person } from "./support/person";
import { wordsLike, wordsOf } from "./support/words";

const home = path.join(root, ".local", "e2e-restart");
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PORTAL_HOME: home,
  PORTAL_IGNORE_ENV_FILE: "1",
  ...Object.fromEntries(
    ["DATABASE_URL", "DATABASE_OWNER_URL", "NEXTAUTH_URL", "SMTP_URL", "HOST"].map((name) => [name, ""]),
  ),
};

/** The data of the first test are one row; only who types needs somebody to be. */
const [empty, demonstration] = ["0", "1"];

test.describe.configure({ mode: "serial", timeout: 300_000 });
test.beforeEach(resetHome);
test.afterEach(resetHome);

test("killed with kill -9, in part or whole, the portal comes up again with all data; Ctrl-C ends all of it", async () => {
  const port = await findFreePort();
  const first = await launch(port, empty);
  await asOwner("CREATE TABLE kept (id int)");
  await asOwner("INSERT INTO kept VALUES (1)");
  kill([first.pid]);

  const second = await launch(port, empty);
  await asOwner("INSERT INTO kept VALUES (2)");
  kill([second.pid, ...childrenOfRun(), postmaster()]);

  const third = await launch(port, empty);
  expect(await asOwner("SELECT id FROM kept ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
  const ended = new Promise((resolve) => third.once("exit", resolve));
  third.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(await isPortFree(port, "localhost")).toBe(true);
  expect(fs.existsSync(path.join(home, "run.json"))).toBe(false);
  expect(fs.existsSync(path.join(dataFolder(), "postmaster.pid"))).toBe(false);
});

test("typing goes on while the server is killed and started again, and nothing of it is lost", async ({ browser }) => {
  const port = await findFreePort();
  const first = await launch(port, demonstration);
  const context = await browser.newContext({ baseURL: `http://localhost:${port}`, locale: "ko-KR" });
  const person: Person = { locale: "ko", t: wordsOf("ko"), context, page: await context.newPage() };
  const { page, t } = person;
  await open(person, "/sign-in");
  await signInHere(person, "owner.bion");
  await startDraft(person);
  await field(person, "주요 제품·기술").fill("멈추기 전의 글");
  await expectSaved(person);

  kill([first.pid, ...childrenOfRun()]);
  await field(person, "주요 제품·기술").fill("멈춘 동안의 글");
  await expect(page.getByText(t("applications.draft.save.offline"))).toBeVisible({ timeout: 30_000 });
  await field(person, "상시 근로자 수").fill("7");

  const second = await launch(port, demonstration);
  await expectSaved(person);
  await page.reload();
  await expect(field(person, "주요 제품·기술")).toHaveValue("멈춘 동안의 글");
  await expect(field(person, "상시 근로자 수")).toHaveValue("7");
  const left = await page.evaluate(() => Object.keys({ ...localStorage }).filter((key) => key.startsWith("draft:")));
  expect(left).toEqual([]);

  await context.close();
  const ended = new Promise((resolve) => second.once("exit", resolve));
  second.kill("SIGINT");
  expect(await ended).toBe(0);
});

async function expectSaved({ page, t }: Person): Promise<void> {
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible({ timeout: 60_000 });
}

/** Starts the real launcher; resolves once it says that the portal is ready and the portal agrees. */
async function launch(port: number, demo: string | undefined): Promise<ChildProcess> {
  const launcher = spawn(process.execPath, ["scripts/app.mjs"], {
    cwd: root,
    env: { ...env, PORT: String(port), DEMO: demo },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [launcher.stdout, launcher.stderr]) stream.on("data", (data) => (output += String(data)));
  await expect
    .poll(() => (launcher.exitCode === null ? output : `ended: ${output}`), { timeout: 180_000 })
    .toMatch(/^(?!ended)[\s\S]*The portal is ready/);
  expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);
  return launcher;
}

function kill(pids: (number | undefined)[]): void {
  for (const pid of pids) if (pid !== undefined) process.kill(pid, "SIGKILL");
}

/** The web server and the worker; what the start itself needed has ended already. */
function childrenOfRun(): number[] {
  const record: { children: { pid: number }[] } = JSON.parse(fs.readFileSync(path.join(home, "run.json"), "utf8"));
  return record.children.map((child) => child.pid).filter((pid) => fs.existsSync(`/proc/${pid}`));
}

function postmaster(): number {
  return Number(fs.readFileSync(path.join(dataFolder(), "postmaster.pid"), "utf8").split("\n")[0]);
}

async function asOwner(sql: string): Promise<unknown[]> {
  const port = Number(fs.readFileSync(path.join(dataFolder(), "postmaster.pid"), "utf8").split("\n")[3]);
  const { ownerUrl } = databaseUrls(port, loadLocalSecrets(home), "portal");
  return (await withClient(ownerUrl, (client) => client.query(sql))).rows;
}

/** As root in a closed folder the data live elsewhere (scripts/lib/postgres/place.ts). */
function dataFolder(): string {
  const note = path.join(home, "pg", "location");
  return path.join(fs.existsSync(note) ? fs.readFileSync(note, "utf8").trim() : path.join(home, "pg"), "data");
}

function resetHome(): void {
  const script = path.join(root, "scripts", "reset-home.ts");
  spawnSync(process.execPath, ["--import", "tsx", script], { cwd: root, env, stdio: "ignore" });
}
