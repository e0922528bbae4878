import pg from "pg";

let pool: pg.Pool | undefined;

/**
 * Runs SQL on this test file's database as its owner, past the application's rights and its access rules: for
 * assertions about what was written, and for attempts that the database itself must refuse.
 */
export async function ownerSql<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  pool ??= openPool(process.env.DATABASE_OWNER_URL);
  return (await pool.query<Row>(sql, params)).rows;
}

let appPool: pg.Pool | undefined;

/** The same as the application's role, to show what the database does not let it do. */
export async function appSql<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  appPool ??= openPool(process.env.DATABASE_URL);
  return (await appPool.query<Row>(sql, params)).rows;
}

function openPool(connectionString: string | undefined): pg.Pool {
  const opened = new pg.Pool({ connectionString, max: 2, allowExitOnIdle: true });
  opened.on("error", () => {});
  return opened;
}
