import type pg from "pg";
import type { MigrationFile } from "./files";

/** Names of the files that a database lacks, asked with any role that may read Prisma's bookkeeping. */
export async function findUnapplied(client: pg.Client, files: MigrationFile[]): Promise<string[]> {
  const table = await client.query<{ found: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
  );
  if (table.rows[0]?.found !== true) return files.map((file) => file.name);
  const applied = await client.query<{ migration_name: string }>(
    `SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const done = new Set(applied.rows.map((row) => row.migration_name));
  return files.map((file) => file.name).filter((name) => !done.has(name));
}
