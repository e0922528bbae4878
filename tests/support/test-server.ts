import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { databaseUrls, startEmbeddedServer } from "@/scripts/lib/embedded";
import { withFileLock } from "@/scripts/lib/file-lock";
import { readMigrations } from "@/scripts/lib/migrations/files";
import { root } from "@/scripts/lib/paths";
import { createDatabase, extensions, withClient, withDatabase } from "@/scripts/lib/postgres/databases";
import { grantsFile, migrationsFolder, prepareDatabase } from "@/scripts/lib/prepare-database";
import type { LocalSecrets } from "@/scripts/lib/secrets";
import { localSecretsOf } from "@/scripts/lib/launcher/app-env";

/** What a test file needs to make a database of its own. */
export interface TestServer {
  port: number;
  superuserUrl: string;
  template: string;
  /** Begins the names of this run's databases (`test_<run>_<worker>_…`, process numbers), which the run's end removes. */
  prefix: string;
  storage: string;
  secrets: LocalSecrets;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * The home of the one PostgreSQL that all test runs of this checkout share. `npm run verify` sets a home of its own, so
 * that ending its server disturbs nobody.
 */
const testHome = process.env.PORTAL_TEST_HOME ?? path.join(root, ".local", "test-pg");

/**
 * Starts the shared test server, or uses the one that runs, and makes one
 * migrated template database for the present migrations. Returns the removal of what this run leaves behind.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // With the key of the checkout's build, which some tests ask over HTTP.
  const secrets = localSecretsOf(testHome);
  const server = await startEmbeddedServer({ home: testHome, secrets, disposable: true });
  const { superuserUrl, port } = server;
  const template = await withFileLock(path.join(testHome, "template.lock"), () =>
    withClient(superuserUrl, async (admin) => {
      await removeLeftovers(admin);
      return ensureTemplate(admin, superuserUrl, port, secrets);
    }),
  );
  const prefix = `test_${process.pid}_`;
  const storage = path.join(testHome, "storage", String(process.pid));
  project.provide("testServer", { port, superuserUrl, template, prefix, storage, secrets });
  return async () => {
    fs.rmSync(storage, { recursive: true, force: true });
    await withClient(superuserUrl, (admin) => dropDatabases(admin, (name) => name.startsWith(prefix)));
  };
}

/** The template's name carries a digest of all that shapes it, so that it is made again exactly when that changes. */
async function ensureTemplate(admin: pg.Client, superuserUrl: string, port: number, secrets: LocalSecrets) {
  const template = `template_${templateDigest()}`;
  if ((await databaseNames(admin)).includes(template)) return template;
  const draft = `draft_${template}`;
  await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await createDatabase(admin, draft, "template0");
  await withClient(withDatabase(superuserUrl, draft), async (client) => {
    for (const extension of extensions) await client.query(`CREATE EXTENSION ${extension}`);
  });
  const { appUrl, ownerUrl } = databaseUrls(port, secrets, draft);
  await prepareDatabase({ app: appUrl, owner: ownerUrl });
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  await admin.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
  await admin.query(`COMMENT ON DATABASE ${template} IS '${new Date().toISOString()}'`);
  return template;
}

function templateDigest(): string {
  const hash = createHash("sha256");
  for (const file of readMigrations(migrationsFolder)) hash.update(`${file.name}:${file.checksum}\n`);
  for (const file of [grantsFile, path.join(root, "scripts/lib/job-schema.ts"), jobQueueManifest]) {
    if (fs.existsSync(file)) hash.update(fs.readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

const jobQueueManifest = path.join(root, "node_modules/pg-boss/package.json");

/** Databases of runs whose process is gone, and templates of migrations that nobody ran for a day. */
async function removeLeftovers(admin: pg.Client): Promise<void> {
  const old = await admin.query<{ datname: string }>(
    `SELECT datname FROM pg_database
      WHERE datname LIKE 'template\\_%' AND shobj_description(oid, 'pg_database')::timestamptz < now() - interval '1 day'`,
  );
  const templates = new Set(old.rows.map((row) => row.datname));
  await dropDatabases(admin, (name) => templates.has(name) || isAbandoned(name));
}

/** Drops the databases of test files of this run whose process has ended. */
export async function dropFinished(admin: pg.Client, prefix: string): Promise<void> {
  await dropDatabases(admin, (name) => name.startsWith(prefix) && !isAlive(Number(name.split("_")[2])));
}

function isAbandoned(name: string): boolean {
  return name.startsWith("test_") && !isAlive(Number(name.split("_")[1]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function dropDatabases(admin: pg.Client, matches: (name: string) => boolean): Promise<void> {
  const names = (await databaseNames(admin)).filter(matches);
  for (const name of names) await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function databaseNames(admin: pg.Client): Promise<string[]> {
  const result = await admin.query<{ datname: string }>("SELECT datname FROM pg_database");
  return result.rows.map((row) => row.datname);
}
