import pg from "pg";
import { extensions } from "./postgres/databases";
import { codeOf, messageOf, StopError } from "./stop";

/** The oldest PostgreSQL whose behaviour the migrations rely on (rights on the schema public, NULLS NOT DISTINCT). */
const oldestMajor = 15;

/** Opens a connection; throws {@link StopError} that says why a given database cannot be reached. */
export async function connectOrStop(url: string, variable: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StopError(unreachable(url, variable, error));
  }
}

/** Refuses a server that is too old or does not store UTF-8. */
export async function checkServer(client: pg.Client): Promise<void> {
  const result = await client.query<ServerFacts>(
    `SELECT current_setting('server_version_num')::int AS version, pg_encoding_to_char(encoding) AS encoding, datname AS name
       FROM pg_database WHERE datname = current_database()`,
  );
  const problem = result.rows[0] === undefined ? undefined : serverProblem(result.rows[0]);
  if (problem !== undefined) throw new StopError(problem);
}

/** `version` as PostgreSQL numbers it: 150004 is 15.4. */
export interface ServerFacts {
  version: number;
  encoding: string;
  name: string;
}

/** Why a server cannot be used, as a sentence for its administrator. */
export function serverProblem({ version, encoding, name }: ServerFacts): string | undefined {
  const major = Math.floor(version / 10_000);
  if (major < oldestMajor) {
    return `The server is PostgreSQL ${major} and the portal needs ${oldestMajor} or newer; upgrade it, or give the URL of a newer one.`;
  }
  if (encoding === "UTF8") return undefined;
  return `The database ${name} is encoded in ${encoding}, which cannot hold Korean; create one with ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' TEMPLATE template0 and move the data there.`;
}

/** Makes sure of the extensions, as far as the owner's role may. */
export async function checkExtensions(owner: pg.Client): Promise<void> {
  const found = await owner.query<{ extname: string }>("SELECT extname FROM pg_extension");
  const present = new Set(found.rows.map((row) => row.extname));
  for (const name of extensions) {
    if (present.has(name)) continue;
    try {
      await owner.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
    } catch (error) {
      throw new StopError(
        `The database lacks the extension ${name} and the owner's role may not add it (${messageOf(error)}); run CREATE EXTENSION ${name}; in it as a superuser.`,
      );
    }
  }
}

/** Refuses a database whose LC_CTYPE makes Korean search find nothing, in silence. Needs pg_trgm. */
export async function checkHangulSearch(client: pg.Client): Promise<void> {
  const result = await client.query<{ works: boolean; ctype: string; name: string }>(
    `SELECT cardinality(show_trgm('드론')) > 0 AS works, datcollate || '/' || datctype AS ctype, datname AS name
       FROM pg_database WHERE datname = current_database()`,
  );
  const row = result.rows[0];
  if (row?.works === true) return;
  throw new StopError(
    `Korean search finds nothing in the database ${row?.name}, whose locale is ${row?.ctype}; create one with LC_CTYPE 'C.UTF-8' TEMPLATE template0 and move the data there.`,
  );
}

/**
 * Refuses an application's role that could get round the database's own guards: the owner itself, a superuser, a role
 * that owns tables, passes row security, or may become the owner.
 */
export async function checkAppRole(client: pg.Client, appRole: string, ownerRole: string): Promise<void> {
  const result = await client.query<{ superuser: boolean; bypass: boolean; owned: string; member: boolean }>(
    `SELECT rolsuper AS superuser, rolbypassrls AS bypass, pg_has_role(rolname, $2, 'MEMBER') AS member,
            (SELECT count(*) FROM pg_class WHERE relowner = r.oid AND relkind IN ('r', 'p', 'v', 'm', 'S')) AS owned
       FROM pg_roles r WHERE rolname = $1`,
    [appRole, ownerRole],
  );
  const row = result.rows[0];
  const remedy = `create a plain role for the application (CREATE ROLE portal_app LOGIN PASSWORD '…') and put it into DATABASE_URL`;
  if (row === undefined) throw new StopError(`The role ${appRole} of DATABASE_URL does not exist; ${remedy}.`);
  if (appRole === ownerRole) {
    throw new StopError(`DATABASE_URL and DATABASE_OWNER_URL use the same role ${appRole}; ${remedy}.`);
  }
  if (row.superuser || row.bypass) {
    throw new StopError(`The role ${appRole} of DATABASE_URL is above the database's access rules; ${remedy}.`);
  }
  if (row.member) {
    throw new StopError(`The role ${appRole} of DATABASE_URL may act as the owner ${ownerRole}; ${remedy}.`);
  }
  if (row.owned !== "0") {
    throw new StopError(
      `The role ${appRole} of DATABASE_URL owns ${row.owned} tables or views, so their guards do not bind it; hand them over with REASSIGN OWNED BY ${pg.escapeIdentifier(appRole)} TO ${pg.escapeIdentifier(ownerRole)}.`,
    );
  }
}

function unreachable(url: string, variable: string, error: unknown): string {
  const { host, pathname } = safeUrl(url, variable);
  const code = codeOf(error);
  if (code === "28P01" || code === "28000") {
    return `The server ${host} refuses the role and password in ${variable}; correct them.`;
  }
  if (code === "3D000") {
    return `The server ${host} has no database ${pathname.slice(1)}; create it, or correct ${variable}.`;
  }
  return `No PostgreSQL answers at ${host} (${messageOf(error) || code}); start it, or correct ${variable}.`;
}

/** Only the host and the database are ever printed: the URL holds a password. */
function safeUrl(url: string, variable: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new StopError(`${variable} is not a URL; write it as postgres://role:password@host:5432/database.`);
  }
}
