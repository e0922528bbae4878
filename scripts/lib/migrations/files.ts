import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** One checked-in migration. `checksum` is Prisma's: SHA-256 of the file, in hexadecimal. */
export interface MigrationFile {
  name: string;
  sql: string;
  checksum: string;
}

/** All migrations of a `prisma/migrations` folder, in the order in which Prisma applies them (by folder name). */
export function readMigrations(folder: string): MigrationFile[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    });
}

/**
 * Whether an applied migration is still the same file. Like Prisma, this forgives line endings that Git changed on the
 * way (a checkout on Windows).
 */
export function isUnchanged(file: MigrationFile, recordedChecksum: string): boolean {
  const unix = file.sql.replaceAll("\r\n", "\n");
  return [file.sql, unix, unix.replaceAll("\n", "\r\n")].some((sql) => checksumOf(sql) === recordedChecksum);
}

/** Statements that PostgreSQL refuses inside a transaction. */
const outsideTransaction =
  /\b(?:create\s+(?:unique\s+)?index\s+concurrently|drop\s+index\s+concurrently|reindex\b[^;]*\bconcurrently|vacuum\b|alter\s+system\b|(?:create|drop)\s+database\b)/i;
const ownTransaction = /^\s*(?:begin|commit|start\s+transaction)\b/im;

/**
 * Whether the file can be applied in one transaction together with its record. A file that cannot must hold a single
 * statement, since PostgreSQL runs several sent at once as one transaction; Prisma has the same limit.
 */
export function runsInTransaction(file: MigrationFile): boolean {
  const statements = withoutCommentsAndBodies(file.sql);
  return !outsideTransaction.test(statements) && !ownTransaction.test(statements);
}

/** Comments, dollar-quoted function bodies (`BEGIN … END`) and texts are not statements of the migration. */
function withoutCommentsAndBodies(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, " ")
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/(\$[A-Za-z_]*\$)[\s\S]*?\1/g, " ")
    .replace(/'(?:[^']|'')*'/g, "''");
}

function checksumOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
