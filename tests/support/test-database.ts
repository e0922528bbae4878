/**
 * Runs before each integration test file, in its process: makes the file's own database from the template and points
 * the environment at it before anything of lib/ is imported. Nothing is dropped when the file ends: the pools of lib/
 * may still be open, and ending them from here would surface as errors of the tests.
 */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { inject } from "vitest";
import { databaseUrls } from "@/scripts/lib/embedded";
import { createDatabase, withClient } from "@/scripts/lib/postgres/databases";
import { dropFinished } from "./test-server";

const { port, superuserUrl, template, prefix, storage, secrets } = inject("testServer");
const name = `${prefix}${process.pid}_${randomBytes(4).toString("hex")}`;
const { appUrl, ownerUrl } = databaseUrls(port, secrets, name);

await withClient(superuserUrl, async (admin) => {
  await createDatabase(admin, name, template);
  await dropFinished(admin, prefix);
});

Object.assign(process.env, {
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  AUDIT_KEY: secrets.AUDIT_KEY,
  RECEIPT_KEY: secrets.RECEIPT_KEY,
  STORAGE_DIR: path.join(storage, name),
  LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
});
for (const unset of ["DEMO", "OFFICIAL", "SMTP_URL", "S3_BUCKET", "CLAMD_HOST", "CLAMD_SOCKET", "UNSCANNED_FILES"])
  delete process.env[unset];
