import type pg from "pg";
import { checkAppRole, checkExtensions, checkHangulSearch, checkServer, connectOrStop } from "../checks";
import { demoStateOf, loadDemo } from "../demo-data";
import { dropEmbeddedDatabase, type EmbeddedDatabase, startEmbeddedDatabase } from "../embedded";
import { readMigrations } from "../migrations/files";
import { roleOf } from "../migrations/grants";
import { findUnapplied } from "../migrations/pending";
import { type DatabaseUrls, migrationsFolder, prepareDatabase } from "../prepare-database";
import { startServer } from "../postgres/server";
import type { LocalSecrets } from "../secrets";
import { StopError } from "../stop";
import type { Settings } from "./settings";

/** The database of a start: given, or embedded in `home`. */
export interface Database {
  urls: { app: string; owner: string | undefined };
  embedded: { home: string; secrets: LocalSecrets } | undefined;
}

/** Starts the embedded server, or takes the given URLs as they are. Returns a word about it. */
export async function openDatabase(
  settings: Settings,
  home: string,
  secrets: LocalSecrets | undefined,
): Promise<{ database: Database; outcome: string }> {
  if (settings.given !== undefined || secrets === undefined) {
    const { url, ownerUrl } = settings.given ?? { url: "", ownerUrl: undefined };
    return { database: { urls: { app: url, owner: ownerUrl }, embedded: undefined }, outcome: "the given one" };
  }
  const started = await startEmbeddedDatabase({ home, secrets });
  return {
    database: { urls: { app: started.appUrl, owner: started.ownerUrl }, embedded: { home, secrets } },
    outcome: describeStart(started),
  };
}

/** Everything that must hold before the first migration. */
export async function checkDatabase(database: Database): Promise<void> {
  const { app, owner } = database.urls;
  await withConnection(owner ?? app, owner === undefined ? "DATABASE_URL" : "DATABASE_OWNER_URL", async (client) => {
    await checkServer(client);
    if (owner === undefined) return;
    await checkExtensions(client);
    await checkHangulSearch(client);
    await checkAppRole(client, roleOf(app, "DATABASE_URL"), roleOf(owner, "DATABASE_OWNER_URL"));
  });
  await withConnection(app, "DATABASE_URL", async () => {});
}

/** Applies what is pending; without the owner's URL only makes sure that nothing is. */
export async function migrateDatabase(database: Database): Promise<string> {
  const { app, owner } = database.urls;
  if (owner !== undefined) {
    const applied = await prepareDatabase({ app, owner });
    return applied.length === 0 ? "nothing new" : `${applied.length} applied`;
  }
  const pending = await withConnection(app, "DATABASE_URL", (client) =>
    findUnapplied(client, readMigrations(migrationsFolder)),
  );
  if (pending.length === 0) return "nothing new";
  throw new StopError(
    `Migration ${pending[0]} is not applied yet; set DATABASE_OWNER_URL to the owner's role and start again.`,
  );
}

/** Loads the demo scenario into an empty database; a load that was killed half-way begins anew in a fresh one. */
export async function ensureDemo(
  database: Database,
  env: NodeJS.ProcessEnv,
  onStart: (pid: number | undefined) => void,
): Promise<string> {
  const owner = database.urls.owner;
  if (owner === undefined) return "left alone (no DATABASE_OWNER_URL)";
  const urls: DatabaseUrls = { app: database.urls.app, owner };
  const state = await withConnection(owner, "DATABASE_OWNER_URL", demoStateOf);
  if (state === "filled") return "kept";
  if (state === "incomplete") await beginAnew(database, urls);
  await withConnection(owner, "DATABASE_OWNER_URL", (client) => loadDemo(client, env, onStart));
  return "loaded";
}

async function beginAnew(database: Database, urls: DatabaseUrls): Promise<void> {
  if (database.embedded === undefined) {
    throw new StopError("An earlier load of demo data was interrupted; empty the database, or unset DEMO.");
  }
  await dropEmbeddedDatabase(database.embedded);
  await startEmbeddedDatabase(database.embedded);
  await prepareDatabase(urls);
}

/** Brings an embedded server back that was killed while the portal runs; the pools of the app reconnect by themselves. */
export async function reviveServer(database: Database): Promise<boolean> {
  if (database.embedded === undefined) return false;
  const { home, secrets } = database.embedded;
  const port = Number(new URL(database.urls.app).port);
  return (await startServer({ home, superuserPassword: secrets.POSTGRES_SUPERUSER_PASSWORD, port })).startedNow;
}

async function withConnection<T>(url: string, variable: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectOrStop(url, variable);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function describeStart(started: EmbeddedDatabase): string {
  const how = started.server.startedNow ? "started" : "taken over, it was still running";
  return `${how} on 127.0.0.1:${started.server.port}`;
}
