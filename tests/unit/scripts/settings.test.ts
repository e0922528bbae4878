import { expect, test } from "vitest";
import { readSettings } from "@/scripts/lib/launcher/settings";

const key = Buffer.alloc(32, 7).toString("base64");
const real = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://portal_app:pw@db/portal",
  NEXTAUTH_URL: "https://challenge.example.kr",
  NEXTAUTH_SECRET: "s".repeat(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  AUDIT_KEY: key,
  RECEIPT_KEY: key,
} as const;

test("without a database it is a demonstration for this machine", () => {
  expect(readSettings({ NODE_ENV: "test" })).toEqual({
    port: 3000,
    host: "localhost",
    origin: "http://localhost:3000",
    demo: true,
    given: undefined,
  });
});

test("PORT and HOST are honoured", () => {
  const settings = readSettings({ NODE_ENV: "test", PORT: "8080", HOST: "0.0.0.0" });
  expect(settings).toMatchObject({ port: 8080, host: "0.0.0.0", origin: "http://localhost:8080" });
});

test("a given database is used as it is, without demo data, on every address", () => {
  expect(readSettings({ ...real, DATABASE_OWNER_URL: "postgres://portal_owner:pw@db/portal" })).toEqual({
    port: 3000,
    host: undefined,
    origin: "https://challenge.example.kr",
    demo: false,
    given: { url: real.DATABASE_URL, ownerUrl: "postgres://portal_owner:pw@db/portal" },
  });
});

test.each(["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "AUDIT_KEY", "RECEIPT_KEY", "NEXTAUTH_URL"])(
  "with a given database a missing %s stops the start with its name",
  (name) => {
    expect(() => readSettings({ ...real, [name]: "" })).toThrow(new RegExp(`^${name} is not set`));
  },
);

test.each([
  [{ PORT: "http" }, /^PORT=http is not a port/],
  [{ PORT: "70000" }, /^PORT=70000 is not a port/],
  [{ DATABASE_OWNER_URL: "postgres://x@y/z" }, /^DATABASE_OWNER_URL is set without DATABASE_URL/],
  [{ OFFICIAL: "1", DEMO: "1" }, /exclude each other/],
  [{ ...real, AUDIT_KEY: "short" }, /^AUDIT_KEY is not 32 bytes/],
])("a wrong setting stops the start: %o", (env, message) => {
  expect(() => readSettings({ NODE_ENV: "test", ...env })).toThrow(message);
});

test("an official site is no demonstration, also without a given database", () => {
  expect(readSettings({ NODE_ENV: "test", OFFICIAL: "1" }).demo).toBe(false);
});
