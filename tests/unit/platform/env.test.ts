import { describe, expect, it } from "vitest";
import { configuredContact } from "@/lib/platform/contact";
import { parseEnv } from "@/lib/platform/env";

const key = Buffer.alloc(32, 7).toString("base64");
const real = {
  DATABASE_URL: "postgres://portal_app:pw@db/portal",
  NEXTAUTH_URL: "https://challenge.example.kr",
  NEXTAUTH_SECRET: "s".repeat(32),
  AUDIT_KEY: key,
  RECEIPT_KEY: key,
};
const contact = {
  OPERATOR_NAME: "방산창업진흥원",
  OPERATOR_NAME_EN: "Defense Startup Agency",
  OPERATOR_ADDRESS: "서울특별시 종로구",
  OPERATOR_ADDRESS_EN: "Jongno-gu, Seoul",
  PRIVACY_OFFICER: "정보보호팀장",
  PRIVACY_OFFICER_EN: "Head of data protection",
  CONTACT_PHONE: "02-123-4567",
  CONTACT_EMAIL: "help@agency.example.kr",
  PRIVACY_EMAIL: "privacy@agency.example.kr",
  SECURITY_EMAIL: "security@agency.example.kr",
};

describe("the configuration", () => {
  it.each([
    ["1", true],
    ["0", false],
    ["", false],
    [undefined, false],
  ])("closes the site with MAINTENANCE=%s: %s", (MAINTENANCE, closed) =>
    expect(parseEnv({ ...real, MAINTENANCE }).MAINTENANCE).toBe(closed),
  );

  it.each(["true", "yes", "2"])("refuses MAINTENANCE=%s by its name", (MAINTENANCE) =>
    expect(() => parseEnv({ ...real, MAINTENANCE })).toThrow(/MAINTENANCE: /),
  );

  it.each(Object.keys(contact))("of an official site needs %s", (name) => {
    expect(() => parseEnv({ ...real, ...contact, OFFICIAL: "1", [name]: "" })).toThrow(
      `${name}: an official site needs it`,
    );
  });

  it("of an official site is complete with all of them", () =>
    expect(parseEnv({ ...real, ...contact, OFFICIAL: "1", CLAMD_HOST: "clamd" })).toMatchObject(contact));

  it("of an official site names a scanner, or says what becomes of unscanned files", () => {
    const official = { ...real, ...contact, OFFICIAL: "1" };
    expect(() => parseEnv(official)).toThrow(/UNSCANNED_FILES: an official site needs CLAMD_HOST/);
    expect(parseEnv({ ...official, CLAMD_SOCKET: "/run/clamd" }).CLAMD).toEqual({ path: "/run/clamd" });
    expect(parseEnv({ ...official, CLAMD_HOST: "clamd" }).CLAMD).toEqual({ host: "clamd", port: 3310 });
    expect(parseEnv({ ...official, UNSCANNED_FILES: "pass" }).CLAMD).toBeUndefined();
    expect(() => parseEnv({ ...official, UNSCANNED_FILES: "maybe" })).toThrow(/UNSCANNED_FILES: /);
  });

  it("of a bucket is whole or refused by the name of what is missing", () => {
    const bucket = { S3_BUCKET: "files", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "secret" };
    expect(parseEnv(real).S3).toBeUndefined();
    expect(parseEnv({ ...real, ...bucket }).S3).toEqual({
      bucket: "files",
      endpoint: undefined,
      region: "ap-northeast-2",
      accessKeyId: "id",
      secretAccessKey: "secret",
      pathStyle: false,
    });
    for (const name of ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"])
      expect(() => parseEnv({ ...real, ...bucket, [name]: "" })).toThrow(`${name}: S3_BUCKET needs it`);
  });

  it("of another site needs none, and refuses what is no address", () => {
    expect(parseEnv(real).CONTACT_EMAIL).toBeUndefined();
    expect(() => parseEnv({ ...real, CONTACT_EMAIL: "help" })).toThrow(/CONTACT_EMAIL: /);
    expect(() => parseEnv({ ...real, CONTACT_PHONE: "call us" })).toThrow("CONTACT_PHONE: must be a telephone number");
  });
});

describe("the contact", () => {
  it("is given in the reader's language", () => {
    expect(configuredContact("ko", contact)).toEqual({
      operator: "방산창업진흥원",
      address: "서울특별시 종로구",
      privacyOfficer: "정보보호팀장",
      phone: "02-123-4567",
      email: "help@agency.example.kr",
      privacyEmail: "privacy@agency.example.kr",
      securityEmail: "security@agency.example.kr",
    });
    expect(configuredContact("en", contact)).toMatchObject({
      operator: "Defense Startup Agency",
      address: "Jongno-gu, Seoul",
      privacyOfficer: "Head of data protection",
    });
  });

  it.each(Object.keys(contact))("is none where %s is missing: examples and real ones are never mixed", (name) =>
    expect(configuredContact("ko", { ...contact, [name]: "" })).toBeUndefined(),
  );
});
