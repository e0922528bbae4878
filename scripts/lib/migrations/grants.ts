import fs from "node:fs";
import pg from "pg";
import { messageOf, StopError } from "../stop";

/** What stands in `prisma/grants.sql` for the application's role, in psql's notation for a quoted identifier. */
const placeholder = ':"app_role"';

/**
 * Applies `prisma/grants.sql`, which says what the application's role may do. It is idempotent and runs at each start,
 * so that rights follow the tables. Throws {@link StopError} when it fails.
 */
export async function applyGrants(client: pg.Client, file: string, appRole: string): Promise<void> {
  if (!fs.existsSync(file)) return;
  const sql = fs.readFileSync(file, "utf8").replaceAll(placeholder, pg.escapeIdentifier(appRole));
  try {
    await client.query("BEGIN");
    // Two starting at once would otherwise fail with "tuple concurrently updated".
    await client.query("SELECT pg_advisory_xact_lock(hashtext('portal-grants'))");
    await client.query(sql);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new StopError(
      `The rights of the role ${appRole} could not be set (${messageOf(error)}); check that DATABASE_OWNER_URL names the owner of the database and that the role ${appRole} exists.`,
    );
  }
}

/** The role that a database URL signs in as. Throws {@link StopError} when it names none. */
export function roleOf(url: string, variable: string): string {
  let user = "";
  try {
    user = decodeURIComponent(new URL(url).username);
  } catch {
    throw new StopError(`${variable} is not a URL; write it as postgres://role:password@host:5432/database.`);
  }
  if (user !== "") return user;
  throw new StopError(`${variable} names no role; write it as postgres://role:password@host:5432/database.`);
}
