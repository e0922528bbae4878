import { createHash } from "node:crypto";
import type pg from "pg";
import { expect, test } from "vitest";
import { applyMigrations } from "@/scripts/lib/migrations/apply";
import { type MigrationFile, readMigrations } from "@/scripts/lib/migrations/files";
import { findUnapplied } from "@/scripts/lib/migrations/pending";
import { checkExtensions } from "@/scripts/lib/checks";
import { withClient } from "@/scripts/lib/postgres/databases";
import { migrationsFolder, prepareDatabase } from "@/scripts/lib/prepare-database";
import { emptyDatabase } from "@/tests/support/empty-database";

function file(name: string, sql: string): MigrationFile {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const one = file("1_one", "CREATE TABLE one (id int PRIMARY KEY); INSERT INTO one VALUES (1);");
const two = file("2_two", "CREATE TABLE two (id int PRIMARY KEY);");
const concurrent = file("3_index", "CREATE INDEX CONCURRENTLY one_index ON one (id);");

async function inEmptyDatabase(work: (client: pg.Client, ownerUrl: string) => Promise<void>): Promise<void> {
  const { ownerUrl } = await emptyDatabase();
  await withClient(ownerUrl, (client) => work(client, ownerUrl));
}

test("the portal's own migrations, applied twice, change nothing the second time", async () => {
  const { appUrl, ownerUrl } = await emptyDatabase();
  await withClient(ownerUrl, checkExtensions);
  const names = readMigrations(migrationsFolder).map((migration) => migration.name);
  expect(await prepareDatabase({ app: appUrl, owner: ownerUrl })).toEqual(names);
  expect(await prepareDatabase({ app: appUrl, owner: ownerUrl })).toEqual([]);
  const pending = await withClient(appUrl, (client) => findUnapplied(client, readMigrations(migrationsFolder)));
  expect(pending).toEqual([]);
});

test("migrations are applied in order and recorded as Prisma records them", () =>
  inEmptyDatabase(async (client) => {
    expect(await findUnapplied(client, [one, two])).toEqual(["1_one", "2_two"]);
    expect(await applyMigrations(client, [one])).toEqual(["1_one"]);
    expect(await applyMigrations(client, [one, two, concurrent])).toEqual(["2_two", "3_index"]);
    const { rows } = await client.query(
      `SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at, length(id) AS id_length,
              finished_at >= started_at AS finished FROM _prisma_migrations ORDER BY started_at`,
    );
    const recorded = { applied_steps_count: 1, logs: null, rolled_back_at: null, id_length: 36, finished: true };
    expect(rows).toEqual(
      [one, two, concurrent].map(({ name, checksum }) => ({ migration_name: name, checksum, ...recorded })),
    );
  }));

test("a migration that fails is undone, its name is said, and it can be applied once mended", () =>
  inEmptyDatabase(async (client) => {
    await applyMigrations(client, [one]);
    const broken = file("2_two", "CREATE TABLE two (id int); INSERT INTO one VALUES (1);");
    await expect(applyMigrations(client, [one, broken])).rejects.toThrow(/^Migration 2_two failed and was undone/);
    expect(await findUnapplied(client, [one, two])).toEqual(["2_two"]);
    expect(await applyMigrations(client, [one, two])).toEqual(["2_two"]);
    expect((await client.query("SELECT id FROM one")).rows).toEqual([{ id: 1 }]);
  }));

test("one that fails outside a transaction stops every later start with its name", () =>
  inEmptyDatabase(async (client) => {
    const broken = file("2_index", "CREATE INDEX CONCURRENTLY i ON nowhere (id);");
    await expect(applyMigrations(client, [one, broken])).rejects.toThrow(/^Migration 2_index failed outside/);
    await expect(applyMigrations(client, [one, broken])).rejects.toThrow(/^Migration 2_index stopped half-way/);
  }));

test("a changed or missing file of an applied migration is refused with its name", () =>
  inEmptyDatabase(async (client) => {
    await applyMigrations(client, [one, two]);
    await expect(applyMigrations(client, [file("1_one", "SELECT 1;"), two])).rejects.toThrow(
      /^Migration 1_one was changed/,
    );
    await expect(applyMigrations(client, [one])).rejects.toThrow(/^Migration 2_two was applied .* missing/);
  }));

test("two starts at once apply each migration once", () =>
  inEmptyDatabase(async (first, ownerUrl) => {
    await withClient(ownerUrl, async (second) => {
      const together = async (...files: MigrationFile[]) =>
        (await Promise.all([first, second].map((client) => applyMigrations(client, files)))).flat();
      expect(await together(one)).toEqual(["1_one"]);
      expect(await together(one, two)).toEqual(["2_two"]);
    });
  }));
