import { expect, test } from "vitest";
import { appSql, ownerSql } from "@/tests/support/database";

test("each test file has a migrated database in which Hangul search works", async () => {
  const [row] = await ownerSql<{ trigrams: string[]; encoding: string; zone: string }>(
    `SELECT show_trgm('드론') AS trigrams, pg_encoding_to_char(encoding) AS encoding, current_setting('timezone') AS zone
       FROM pg_database WHERE datname = current_database()`,
  );
  expect(row?.trigrams.length).toBeGreaterThan(0);
  expect(row?.encoding).toBe("UTF8");
  expect(row?.zone).toBe("UTC");
});

test("the application's role is not the owner, owns no table and may not create one", async () => {
  const [row] = await appSql<{ role: string; owned: string }>(
    `SELECT current_user AS role, (SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole) AS owned`,
  );
  expect(row).toEqual({ role: "portal_app", owned: "0" });
  await expect(appSql("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
});

test("the application's role may use the job queue's tables", async () => {
  expect(await appSql("SELECT version FROM pgboss.version")).toHaveLength(1);
});
