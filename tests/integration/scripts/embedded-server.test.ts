import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@/scripts/lib/embedded";
import { root } from "@/scripts/lib/paths";
import { withClient } from "@/scripts/lib/postgres/databases";
import { isServerAlive, startServer, stopServer } from "@/scripts/lib/postgres/server";
import { type LocalSecrets, loadLocalSecrets } from "@/scripts/lib/secrets";

const home = path.join(root, ".local", `embedded-test-${process.pid}`);
let secrets: LocalSecrets;
let database: EmbeddedDatabase;

// Durable, unlike the server of the other tests: what it has acknowledged must survive.
const start = () => startEmbeddedDatabase({ home, secrets });
const postmaster = () =>
  Number(fs.readFileSync(path.join(database.server.place.data, "postmaster.pid"), "utf8").split("\n")[0]);
const rows = async () =>
  (await withClient(database.ownerUrl, (client) => client.query("SELECT id FROM kept ORDER BY id"))).rows;
const add = (id: number) => withClient(database.ownerUrl, (client) => client.query(`INSERT INTO kept VALUES (${id})`));

beforeAll(async () => {
  secrets = loadLocalSecrets(home);
  database = await start();
  await withClient(database.ownerUrl, (client) => client.query("CREATE TABLE kept (id int)"));
});

afterAll(() => {
  stopServer(home);
  fs.rmSync(home, { recursive: true, force: true });
});

test("a server that runs is taken over with its rows", async () => {
  await add(1);
  const again = await start();
  expect(again.isNew).toBe(false);
  expect(again.server).toMatchObject({ startedNow: false, port: database.server.port });
  expect(await rows()).toEqual([{ id: 1 }]);
});

test("killed with kill -9 it starts again on the same port with all rows", async () => {
  await add(2);
  process.kill(postmaster(), "SIGKILL");
  const again = await start();
  expect(again.server).toMatchObject({ startedNow: true, port: database.server.port });
  expect(await rows()).toEqual([{ id: 1 }, { id: 2 }]);
});

test("a stale postmaster.pid that names another living process does not stop the start", async () => {
  const file = path.join(database.server.place.data, "postmaster.pid");
  const lines = fs.readFileSync(file, "utf8").split("\n");
  stopServer(home);
  expect(isServerAlive(home)).toBe(false);
  fs.writeFileSync(file, [String(process.pid), ...lines.slice(1)].join("\n"));
  if (database.server.place.identity.uid !== undefined) fs.chownSync(file, database.server.place.identity.uid, 0);
  expect(isServerAlive(home)).toBe(false);
  expect((await start()).server.startedNow).toBe(true);
  expect(await rows()).toHaveLength(2);
});

test("stopping twice is as good as once", () => {
  stopServer(home);
  stopServer(home);
  expect(isServerAlive(home)).toBe(false);
});

test("data of another major version are refused with both versions", async () => {
  const file = path.join(database.server.place.data, "PG_VERSION");
  const own = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, "14\n");
  await expect(startServer({ home, superuserPassword: "" })).rejects.toThrow(
    /made by PostgreSQL 14 and this version brings/,
  );
  fs.writeFileSync(file, own);
});

test("secrets that do not belong to the data are noticed", async () => {
  await expect(startServer({ home, superuserPassword: "another" })).rejects.toThrow(
    /does not know the password in secrets\.json/,
  );
});
