import { beforeEach, describe, expect, it } from "vitest";
import { issueLink } from "@/lib/accounts/commands/issue-link";
import { purgeAccounts } from "@/lib/accounts/commands/purge-accounts";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { sealEvents } from "@/lib/audit/commands/seal-events";
import { verifyChain } from "@/lib/audit/queries/verify-chain";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import { clockAt, systemClock } from "@/lib/platform/clock";
import { takePoint } from "@/lib/platform/rate-limit";
import { day, minute } from "../../factories/call";
import { contextOf, grant, makeCapable, makeUser, system, write } from "../../factories/people";
import { appSql, ownerSql } from "../../support/database";

const purgeIn = (offset: number) => purgeAccounts(system("retention", offset));
const count = async (table: string) =>
  (await ownerSql<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${table}"`))[0]?.rows;

/** What one run says it purged, of all that it looks after. */
const nothing = { sessions: 0, links: 0, counters: 0, mails: 0, unconfirmedAccounts: 0, auditDetails: 0 };
const purged = (what: Partial<typeof nothing>) => ({ ok: true, value: { ...nothing, ...what } });

beforeEach(async () => {
  await ownerSql(`TRUNCATE "Session", "AccountToken", "RateLimiterFlexible", "Mail", "AuditLink", "AuditPending",
    "AuditDetail", "AuditEvent" CASCADE`);
  await ownerSql(`UPDATE "User" SET "status" = 'ACTIVE' WHERE "status" = 'UNCONFIRMED'`);
});

describe("ended sessions", () => {
  const session = async (facts: { endsAt?: Date; lastSeenAt?: Date; revokedAt?: Date }) => {
    const far = new Date(Date.now() + 90 * day);
    const userId = await makeUser();
    await write((tx) =>
      tx.session.create({
        data: { userId, device: "Chrome", idleMinutes: 60, endsAt: far, lastSeenAt: far, ...facts },
      }),
    );
  };

  it.each([
    ["revoked", (end: Date) => ({ revokedAt: end })],
    ["at their absolute end", (end: Date) => ({ endsAt: end })],
    ["idled out", (end: Date) => ({ lastSeenAt: new Date(end.getTime() - 60 * minute) })],
  ])("that were %s go after 30 days and not before", async (_, facts) => {
    await session(facts(new Date()));
    expect(await purgeIn(30 * day - minute)).toEqual(purged({}));
    expect(await purgeIn(30 * day + minute)).toEqual(purged({ sessions: 1 }));
    expect(await count("Session")).toBe(0);
  });
});

describe("links", () => {
  it("go a day after they ran out and not before", async () => {
    const userId = await makeUser();
    await write((tx) => issueLink(tx, systemClock, { userId, kind: "RESET_PASSWORD", minutes: 60 }));
    expect(await purgeIn(60 * minute + day - minute)).toEqual(purged({}));
    expect(await purgeIn(60 * minute + day + minute)).toEqual(purged({ links: 1 }));
  });

  it("go a day after they were used", async () => {
    const userId = await makeUser();
    await write((tx) => issueLink(tx, systemClock, { userId, kind: "CONFIRM_EMAIL" }));
    await ownerSql(`UPDATE "AccountToken" SET "usedAt" = clock_timestamp()`);
    expect(await purgeIn(day - minute)).toEqual(purged({}));
    expect(await purgeIn(day + minute)).toEqual(purged({ links: 1 }));
  });
});

it("counters of attempts go once they count no more", async () => {
  await takePoint("mail_to", "kim@example.org");
  expect(await purgeIn(59 * minute)).toEqual(purged({}));
  expect(await purgeIn(61 * minute)).toEqual(purged({ counters: 1 }));
});

it("mails go after 90 days, with the address, whatever became of them", async () => {
  const mail = { to: "kim@example.org", locale: "ko", kind: "accounts.account_closed" };
  for (const status of ["QUEUED", "SENT", "FAILED"]) {
    await write((tx) => queueMail(tx, mail));
    await ownerSql(`UPDATE "Mail" SET "status" = $1::"MailStatus" WHERE "status" = 'QUEUED'`, [status]);
  }
  expect(await purgeIn(90 * day - minute)).toEqual(purged({}));
  expect(await purgeIn(90 * day + minute)).toEqual(purged({ mails: 3 }));
  expect(await count("Mail")).toBe(0);
});

describe("accounts that were never confirmed", () => {
  const unconfirmed = async () => {
    const id = await makeUser("김미확인");
    await ownerSql(`UPDATE "User" SET "status" = 'UNCONFIRMED', "passwordHash" = 'x' WHERE "id" = $1`, [id]);
    return id;
  };
  const account = (id: string) =>
    ownerSql(`SELECT "name", "email"::text, "status", "passwordHash" FROM "User" WHERE "id" = $1`, [id]);

  it("lose name, address and password after 30 days and not before", async () => {
    const id = await unconfirmed();
    expect(await purgeIn(30 * day - minute)).toEqual(purged({}));
    expect(await purgeIn(30 * day + minute)).toEqual(purged({ unconfirmedAccounts: 1 }));
    expect(await account(id)).toEqual([
      {
        name: "탈퇴한 사용자 (closed account)",
        email: `closed-${id}@closed.invalid`,
        status: "CLOSED",
        passwordHash: null,
      },
    ]);
    expect(await purgeIn(31 * day)).toEqual(purged({}));
  });

  it("stay while a link that they asked for again still lives", async () => {
    const userId = await unconfirmed();
    await write((tx) => issueLink(tx, clockAt(30 * day), { userId, kind: "CONFIRM_EMAIL" }));
    expect(await purgeIn(31 * day - minute)).toEqual(purged({}));
    expect(await purgeIn(31 * day + minute)).toEqual(purged({ unconfirmedAccounts: 1 }));
  });

  it("stay where something was given to them, and so do confirmed ones", async () => {
    await grant(await unconfirmed(), "ADMINISTRATOR");
    await makeCapable("AUDITOR");
    await makeUser();
    expect(await purgeIn(10 * 365 * day)).toEqual(purged({}));
  });
});

describe("the audit trail", () => {
  const event = async (age: string) => {
    await write((tx) =>
      recordEvent(tx, system(), { name: "call_closed", subject: { type: "call", id: null }, after: { submitted: 1 } }),
    );
    await ownerSql(
      `UPDATE "AuditEvent" SET "at" = clock_timestamp() - $1::interval WHERE "at" > clock_timestamp() - interval '1 hour'`,
      [age],
    );
  };
  const details = () =>
    ownerSql(`SELECT d."after" IS NOT NULL AS after, d."origin" IS NOT NULL AS origin
                FROM "AuditEvent" e LEFT JOIN "AuditDetail" d ON d."eventId" = e."id"
               WHERE e."name" = 'call_closed' ORDER BY e."at" DESC`);

  it("loses addresses after two years and values after ten, never an event or a link", async () => {
    const ages = ["2 years -1 minute", "2 years 1 minute", "10 years -1 minute", "10 years 1 minute"];
    for (const age of ages) await event(age);
    await sealEvents();
    expect(await purgeIn(0)).toEqual(purged({ auditDetails: 3 }));
    expect(await details()).toEqual([
      { after: true, origin: true },
      { after: true, origin: false },
      { after: true, origin: false },
      { after: false, origin: false },
    ]);
    expect(await verifyChain()).toMatchObject({ links: 4, fault: undefined });
    expect(await purgeIn(0)).toEqual(purged({}));
  });

  it("is judged by the database's time: a clock that runs ahead purges nothing of it", async () => {
    await event("0 days");
    expect(await purgeIn(20 * 365 * day)).toEqual(purged({}));
    expect(await details()).toEqual([{ after: true, origin: true }]);
  });

  it("is out of the application's reach", async () => {
    await expect(appSql(`UPDATE "AuditDetail" SET "origin" = NULL`)).rejects.toThrow("permission denied");
    await expect(appSql(`DELETE FROM "AuditDetail"`)).rejects.toThrow("permission denied");
    await expect(appSql(`DELETE FROM "AuditEvent"`)).rejects.toThrow("permission denied");
    await expect(appSql(`UPDATE "RetentionPeriod" SET "days" = 1`)).rejects.toThrow("permission denied");
  });
});

describe("a run", () => {
  it("is recorded with counts and nothing personal", async () => {
    await takePoint("mail_to", "kim@example.org");
    await purgeIn(2 * 60 * minute);
    expect(
      await ownerSql(`SELECT e."actor", e."subjectType", d."after" FROM "AuditEvent" e
                        JOIN "AuditDetail" d ON d."eventId" = e."id" WHERE e."name" = 'accounts_purged'`),
    ).toEqual([{ actor: "system:retention", subjectType: "retention", after: { ...nothing, counters: 1 } }]);
  });

  it("shares the work with another at the same time, and takes more than one batch", async () => {
    await ownerSql(`INSERT INTO "Mail" ("id", "to", "locale", "kind", "params", "createdAt")
      SELECT gen_random_uuid(), 'kim@example.org', 'ko', 'accounts.account_closed', '{}',
             clock_timestamp() - interval '91 days' FROM generate_series(1, 450)`);
    const results = await Promise.all([purgeIn(0), purgeIn(0)]);
    expect(results.reduce((sum, result) => sum + (result.ok ? (result.value.mails ?? 0) : 0), 0)).toBe(450);
    expect(await count("Mail")).toBe(0);
  });

  it("is nobody's to ask for but the portal's own", async () => {
    expect(await purgeAccounts(await contextOf(await makeCapable("ADMINISTRATOR")))).toEqual({
      ok: false,
      refusals: [{ code: "common.forbidden" }],
    });
  });
});
