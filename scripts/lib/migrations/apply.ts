import { randomUUID } from "node:crypto";
import type pg from "pg";
import { messageOf, StopError } from "../stop";
import { isUnchanged, type MigrationFile, runsInTransaction } from "./files";

/** The key of the advisory lock that Prisma's own command takes, so that the two exclude each other. */
const prismaLockKey = 72707369;

/** Prisma's bookkeeping table, as its schema engine creates it. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies what is pending, in order, under Prisma's advisory lock and recorded as `prisma migrate deploy` records it.
 * Returns the names applied now. Throws {@link StopError} naming the migration when an applied file changed or is
 * missing, when an earlier one stopped half-way, or when one fails (nothing of a transactional one remains).
 */
export async function applyMigrations(
  client: pg.Client,
  files: MigrationFile[],
  onApply: (name: string) => void = () => {},
): Promise<string[]> {
  await client.query("SELECT pg_advisory_lock($1)", [prismaLockKey]);
  try {
    await client.query("SET client_min_messages = warning");
    await client.query(bookkeeping);
    const pending = findPending(files, await readApplied(client));
    for (const file of pending) {
      onApply(file.name);
      await applyOne(client, file);
    }
    return pending.map((file) => file.name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [prismaLockKey]).catch(() => {});
  }
}

/** The files still to apply, after checking those that are recorded. Pure, for its tests. */
export function findPending(files: MigrationFile[], applied: AppliedRow[]): MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const row of applied) {
    const file = byName.get(row.migration_name);
    if (row.finished_at === null) {
      throw new StopError(
        `Migration ${row.migration_name} stopped half-way earlier; restore the database from a backup, or repair it and record that with npx prisma migrate resolve.`,
      );
    }
    if (file === undefined) {
      throw new StopError(
        `Migration ${row.migration_name} was applied to this database but its file is missing; check out the version of the portal that has it, or use another database.`,
      );
    }
    if (!isUnchanged(file, row.checksum)) {
      throw new StopError(
        `Migration ${row.migration_name} was changed after it had been applied; restore its file, or use another database.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return files.filter((file) => !done.has(file.name));
}

/** Rows that were rolled back do not count: Prisma keeps them as history. */
async function readApplied(client: pg.Client): Promise<AppliedRow[]> {
  const result = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
      WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return result.rows;
}

async function applyOne(client: pg.Client, file: MigrationFile): Promise<void> {
  if (!runsInTransaction(file)) return applyOutsideTransaction(client, file);
  try {
    await client.query("BEGIN");
    await recordStart(client, file);
    await client.query(file.sql);
    await recordEnd(client, file);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new StopError(
      `Migration ${file.name} failed and was undone (${messageOf(error)}); the data are as before: correct what it names, or go back to the version of the portal that ran before.`,
    );
  }
}

/** Recorded as begun first, so that one that fails half-way is known to have been tried. */
async function applyOutsideTransaction(client: pg.Client, file: MigrationFile): Promise<void> {
  await recordStart(client, file);
  try {
    await client.query(file.sql);
  } catch (error) {
    await client.query(`UPDATE "_prisma_migrations" SET logs = $2 WHERE migration_name = $1 AND finished_at IS NULL`, [
      file.name,
      messageOf(error),
    ]);
    throw new StopError(
      `Migration ${file.name} failed outside a transaction (${messageOf(error)}); restore the database from a backup, or repair it and record that with npx prisma migrate resolve.`,
    );
  }
  await recordEnd(client, file);
}

async function recordStart(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())`,
    [randomUUID(), file.checksum, file.name],
  );
}

async function recordEnd(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query(
    `UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1
      WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [file.name],
  );
}
