import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findPending } from "@/scripts/lib/migrations/apply";
import { isUnchanged, type MigrationFile, readMigrations, runsInTransaction } from "@/scripts/lib/migrations/files";
import { temporaryFolder } from "@/tests/support/temporary-folder";

const file = (name: string, sql: string): MigrationFile => ({ name, sql, checksum: sha256(sql) });
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const applied = (from: MigrationFile) => ({
  migration_name: from.name,
  checksum: from.checksum,
  finished_at: new Date(0),
});

test("migrations are read in the order of their names; other files are not migrations", () => {
  const folder = temporaryFolder();
  for (const name of ["20260102_b", "20260101_a", "empty"]) fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(path.join(folder, "20260102_b", "migration.sql"), "SELECT 2;");
  fs.writeFileSync(path.join(folder, "20260101_a", "migration.sql"), "SELECT 1;");
  fs.writeFileSync(path.join(folder, "migration_lock.toml"), "");
  expect(readMigrations(folder)).toEqual([file("20260101_a", "SELECT 1;"), file("20260102_b", "SELECT 2;")]);
});

test("line endings that Git changed are not a change, anything else is", () => {
  const unix = file("a", "SELECT 1;\nSELECT 2;\n");
  const windows = file("a", "SELECT 1;\r\nSELECT 2;\r\n");
  expect(isUnchanged(windows, unix.checksum)).toBe(true);
  expect(isUnchanged(unix, windows.checksum)).toBe(true);
  expect(isUnchanged(unix, sha256("SELECT 1;\nSELECT 3;\n"))).toBe(false);
});

describe("what is pending", () => {
  const one = file("1_one", "SELECT 1;");
  const two = file("2_two", "SELECT 2;");

  test("is what has not been applied", () => {
    expect(findPending([one, two], [])).toEqual([one, two]);
    expect(findPending([one, two], [applied(one)])).toEqual([two]);
    expect(findPending([one, two], [applied(one), applied(two)])).toEqual([]);
  });

  test("a changed file stops with its name", () => {
    expect(() => findPending([file("1_one", "SELECT 7;")], [applied(one)])).toThrow(/Migration 1_one was changed/);
  });

  test("a missing file stops with its name", () => {
    expect(() => findPending([one], [applied(one), applied(two)])).toThrow(/2_two .* its file is missing/);
  });

  test("one that stopped half-way stops with its name", () => {
    expect(() => findPending([one], [{ ...applied(one), finished_at: null }])).toThrow(/1_one stopped half-way/);
  });
});

test.each([
  ["CREATE TABLE a (id int);", true],
  ["-- CREATE INDEX CONCURRENTLY would be nicer\nCREATE INDEX i ON a (id);", true],
  ["CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n RETURN 1;\nEND $$;", true],
  ["INSERT INTO a VALUES ('vacuum');", true],
  ["CREATE INDEX CONCURRENTLY i ON a (id);", false],
  ["create unique index concurrently i on a (id);", false],
  ["VACUUM a;", false],
  ["BEGIN;\nCREATE TABLE a (id int);\nCOMMIT;", false],
])("%s runs in a transaction: %s", (sql, expected) => {
  expect(runsInTransaction(file("a", sql))).toBe(expected);
});
