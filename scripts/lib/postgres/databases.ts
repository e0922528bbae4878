import pg from "pg";

/** The roles of an embedded server: `portal_owner` migrates, `portal_app` is the application's and owns nothing. */
export const ownerRole = "portal_owner";
export const appRole = "portal_app";

/** What the migrations rely on; made here because only a superuser can be sure of the right to. */
export const extensions = ["pg_trgm", "citext", "pgcrypto", "btree_gist"] as const;

export interface RolePasswords {
  owner: string;
  app: string;
}

/** Creates the two roles if missing and sets their passwords. Safe to repeat. */
export async function ensureRoles(admin: pg.Client, passwords: RolePasswords): Promise<void> {
  for (const [role, password] of [
    [ownerRole, passwords.owner],
    [appRole, passwords.app],
  ] as const) {
    const found = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
    if (found.rowCount === 0) await admin.query(`CREATE ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE`);
    await admin.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  }
}

/** Creates the database with its extensions if missing; true when it was created now. */
export async function ensureDatabase(admin: pg.Client, superuserUrl: string, name: string): Promise<boolean> {
  const found = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  const isNew = found.rowCount === 0;
  if (isNew) await createDatabase(admin, name, "template0");
  // Also on later starts: a start may have been killed between the two.
  await withClient(withDatabase(superuserUrl, name), async (client) => {
    for (const extension of extensions) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  });
  return isNew;
}

/** Creates a database of the owner role that only the two roles may enter. */
export async function createDatabase(admin: pg.Client, name: string, template: string): Promise<void> {
  const quoted = pg.escapeIdentifier(name);
  await admin.query(`CREATE DATABASE ${quoted} OWNER ${ownerRole} TEMPLATE ${pg.escapeIdentifier(template)}`);
  await admin.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${appRole}`);
}

/** The same server and role, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.toString();
}

/** Runs `work` with a connection of its own and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a server that goes away would end the process; the query in flight rejects anyway.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
