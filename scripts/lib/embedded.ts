import path from "node:path";
import { withFileLock } from "./file-lock";
import { appRole, ensureDatabase, ensureRoles, ownerRole, withClient } from "./postgres/databases";
import { type Server, startServer } from "./postgres/server";
import type { LocalSecrets } from "./secrets";

/** The name of an embedded server's database. */
const databaseName = "portal";

export interface EmbeddedDatabase {
  server: Server;
  appUrl: string;
  ownerUrl: string;
  /** True when the database was created by this start. */
  isNew: boolean;
}

export interface EmbeddedOptions {
  home: string;
  secrets: LocalSecrets;
  port?: number;
  disposable?: boolean;
}

/** Starts (or takes over) the embedded server of a home and makes sure of its roles. One command at a time. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<Server> {
  const { home, secrets } = options;
  return withFileLock(path.join(home, "pg-start.lock"), async () => {
    const server = await startServer({ ...options, superuserPassword: secrets.POSTGRES_SUPERUSER_PASSWORD });
    const passwords = { owner: secrets.POSTGRES_OWNER_PASSWORD, app: secrets.POSTGRES_APP_PASSWORD };
    await withClient(server.superuserUrl, (admin) => ensureRoles(admin, passwords));
    return server;
  });
}

/** The embedded server with the portal's database in it, not yet migrated. */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const server = await startEmbeddedServer(options);
  const isNew = await withClient(server.superuserUrl, (admin) =>
    ensureDatabase(admin, server.superuserUrl, databaseName),
  );
  return { server, isNew, ...databaseUrls(server.port, options.secrets, databaseName) };
}

/** Removes the portal's database with all its rows, also while someone is connected. For development and tests. */
export async function dropEmbeddedDatabase(options: EmbeddedOptions): Promise<void> {
  const server = await startEmbeddedServer(options);
  await withClient(server.superuserUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`));
}

/** The URLs of a database on an embedded server, for the application and for its owner. */
export function databaseUrls(port: number, secrets: LocalSecrets, name: string): { appUrl: string; ownerUrl: string } {
  const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
  return {
    appUrl: url(appRole, secrets.POSTGRES_APP_PASSWORD),
    ownerUrl: url(ownerRole, secrets.POSTGRES_OWNER_PASSWORD),
  };
}
