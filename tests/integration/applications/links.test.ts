import { beforeEach, describe, expect, test } from "vitest";
import { recordFinding } from "@/lib/applications/commands/record-finding";
import { screenPassing } from "@/lib/applications/commands/screen-passing";
import { linksOf, linkStatesOf } from "@/lib/applications/queries/links";
import { changeAccount } from "@/lib/organisations/commands/change-account";
import { getOwnAccount } from "@/lib/organisations/queries/own";
import { attachStored } from "@/tests/factories/application-examples";
import { makeApplication } from "@/tests/factories/application";
import { day, minute } from "@/tests/factories/call";
import { contextOf, join, makeOrganisation, next, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
const LATER = 10 * minute;

beforeEach(async () => {
  world = await makeWorld({ opensIn: -20 * day, closesIn: 60 * minute });
  await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() + interval '5 minutes' WHERE "id" = $1`, [
    world.call.id,
  ]);
});

const linked = () => write((tx) => linksOf(tx, world.application.id));
const links = async () => (await linked()).links;
/** As a list would have it. */
const state = async () =>
  (await write((tx) => linkStatesOf(tx, [world.application.id, world.otherApplication.id]))).get(world.application.id);
const marks = async () => (await links()).map((link) => [link.otherId, link.marks, link.open]);
const set = (organisation: string, column: string, value: string) =>
  ownerSql(`UPDATE "Organisation" SET "${column}" = $2 WHERE "id" = $1`, [organisation, value]);
const find = async (user: string, outcome: "CLEARED" | "CONCERN" = "CLEARED") =>
  recordFinding(await contextOf(user, LATER), {
    applicationId: world.application.id,
    otherId: world.otherApplication.id,
    outcome,
    note: "같은 창업보육센터의 주소임을 확인했습니다.",
  });
const screenAll = async () => screenPassing(await contextOf(world.people.officer, LATER), { callId: world.call.id });

describe("two applicants of one call", () => {
  test("that have nothing in common are not linked", async () => {
    expect(await linked()).toEqual({ links: [], more: 0 });
    expect(await state()).toBe("none");
  });

  test("are linked by representative, address and account, however they are written", async () => {
    await set(world.startup, "representative", "김 하늘");
    await set(world.otherStartup, "representative", "김하늘");
    await set(world.startup, "address", "경남 사천시 사남면 공단1로 78, 2층");
    await set(world.otherStartup, "address", "경남 사천시 사남면 공단1로 78 (2층)");
    for (const organisation of [world.startup, world.otherStartup]) {
      await ownerSql(`UPDATE "Organisation" SET "bankName" = '한국은행', "accountNumber" = $2 WHERE "id" = $1`, [
        organisation,
        world.startup.replace(/\D/g, "").slice(0, 14).padEnd(14, "7"),
      ]);
    }
    expect(await marks()).toEqual([[world.otherApplication.id, ["representative", "address", "account"], true]]);
  });

  test("are linked by a person who belongs to both, and by a document of the same bytes", async () => {
    await join(world.people.startupViewer, world.otherStartup, "VIEWER");
    const fileId = await attachStored(world, world.application.id);
    const twin = await attachStored(world, world.otherApplication.id);
    await ownerSql(
      `UPDATE "StoredFile" SET "sha256" = (SELECT "sha256" FROM "StoredFile" WHERE "id" = $1) WHERE "id" = $2`,
      [fileId, twin],
    );
    const [[other, found] = []] = await marks();
    expect([other, found]).toEqual([world.otherApplication.id, ["document", "member"]]);
  });

  test("of another call, in draft, or of the same company are not linked", async () => {
    const third = await makeOrganisation("STARTUP");
    await set(world.startup, "representative", "이도윤");
    await set(third, "representative", "이도윤");
    await makeApplication({
      callId: world.call.id,
      challengeId: world.challenge.id,
      organisationId: third,
      authorId: world.people.startupOwner,
      status: "DRAFT",
    });
    expect(await links()).toEqual([]);
  });
});

describe("three hundred applicants at one address", () => {
  const others = 299;

  beforeEach(async () => {
    for (const organisation of [world.startup, world.otherStartup])
      await set(organisation, "address", `창업보육센터 ${world.call.code}`);
    await copyOtherApplication(others - 1);
  });

  test("are shown fifty at a time, and a judged one makes room for the next", async () => {
    const first = await linked();
    expect([first.links.length, first.more, new Set(first.links.map((link) => link.otherId)).size]).toEqual([
      50, 249, 50,
    ]);
    expect(first.links.every((link) => link.open && link.marks.join() === "address")).toBe(true);
    await find(world.people.officer, "CONCERN");
    const next = await linked();
    expect([next.links.length, next.more]).toEqual([50, 249]);
    expect(next.links.map((link) => link.otherId)).not.toContain(world.otherApplication.id);
    expect(await state()).toBe("open");
  });

  test("cost a list a handful of rows, and come to what the findings say once all are judged", async () => {
    const [one] = await judgeAll("CONCERN", 1);
    expect(await state()).toBe("open");
    await judgeAll("CLEARED", others);
    expect(await state()).toBe("none");
    await judgeAll("CONCERN", 1);
    expect(await state()).toBe("concern");
    const { links: shown, more } = await linked();
    expect([shown.length, more, shown[0]?.otherId, shown[0]?.open]).toEqual([50, 249, one, false]);
    await set(world.startup, "address", "이사한 곳");
    expect([await state(), await linked()]).toEqual(["none", { links: [], more: 0 }]);
  });

  /** Findings about the first so many in the order of their ids. */
  async function judgeAll(outcome: "CLEARED" | "CONCERN", most: number): Promise<string[]> {
    const rows = await ownerSql<{ id: string }>(
      `WITH other AS (SELECT "id" FROM "Application" WHERE "callId" = $1 AND "id" <> $2 ORDER BY "id" LIMIT $3),
            made AS (INSERT INTO "LinkFinding"
              SELECT gen_random_uuid(), least("id", $2), greatest("id", $2), '{address}', $4::"LinkOutcome", '확인', $5,
                     clock_timestamp() FROM other)
       SELECT "id" FROM other`,
      [world.call.id, world.application.id, most, outcome, world.people.officer],
    );
    return rows.map((row) => row.id);
  }

  /** So many more companies with an application each, copies of the other startup and of its own. */
  async function copyOtherApplication(count: number): Promise<void> {
    const copy = (alias: string, changes: string) =>
      `(jsonb_populate_record(${alias}, jsonb_build_object(${changes}))).*`;
    const own = (kind: string) => `md5('${kind}' || n || $1::text)::uuid`;
    const each = `generate_series(1, ${count}) n WHERE a."id" = $1::uuid`;
    for (const sql of [
      `INSERT INTO "Organisation" SELECT ${copy("o", `'id', ${own("o")}, 'registrationNumber', (7000000000 + ${next() * 1000} + n)::text`)}
         FROM "Application" a JOIN "Organisation" o ON o."id" = a."organisationId", ${each}`,
      `INSERT INTO "Application" SELECT ${copy("a", `'id', ${own("a")}, 'organisationId', ${own("o")}, 'status', 'DRAFT', 'countingVersionId', NULL`)}
         FROM "Application" a, ${each}`,
      `INSERT INTO "SubmittedVersion" SELECT ${copy("v", `'id', ${own("v")}, 'applicationId', ${own("a")}, 'attemptKey', ${own("k")}, 'receiptNumber', 'L-' || left(${own("v")}::text, 18)`)}
         FROM "Application" a JOIN "SubmittedVersion" v ON v."id" = a."countingVersionId", ${each}`,
      `UPDATE "Application" b SET "status" = 'SUBMITTED', "countingVersionId" = ${own("v")}
         FROM "Application" a, ${each} AND b."id" = ${own("a")}`,
    ])
      await ownerSql(sql, [world.otherApplication.id]);
  }
});

describe("an officer's finding", () => {
  beforeEach(async () => {
    await set(world.startup, "representative", `대표 ${world.call.code}`);
    await set(world.otherStartup, "representative", `대표${world.call.code}`);
  });

  test("is recorded by officers of the programme, and only about a link", async () => {
    const { officer, approver, otherOfficer, startupOwner, administrator } = world.people;
    expect(await find(approver)).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    for (const user of [otherOfficer, startupOwner, administrator]) {
      expect(await find(user)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    }
    expect(await find(officer)).toEqual({ ok: true });
    expect(await marks()).toEqual([[world.otherApplication.id, ["representative"], false]]);
    await set(world.otherStartup, "representative", "다른 사람");
    expect(await find(officer)).toMatchObject({ refusals: [{ code: "applications.not_linked" }] });
  });

  test("lets both through in bulk once cleared; a concern, or a new mark, holds them back", async () => {
    const all = (eligible: number, exceptions: number) => ({ ok: true, value: { eligible, exceptions } });
    expect(await screenAll()).toEqual(all(0, 2));
    await find(world.people.officer, "CONCERN");
    expect(await screenAll()).toEqual(all(0, 2));
    await find(world.people.officer, "CLEARED");
    await set(world.startup, "address", "세종시 한누리대로 402");
    await set(world.otherStartup, "address", "세종시 한누리대로 402");
    expect(await screenAll()).toEqual(all(0, 2));
    await find(world.people.officer, "CLEARED");
    expect(await screenAll()).toEqual(all(2, 0));
  });
});

describe("the payment account", () => {
  const change = async (user: string) =>
    changeAccount(await contextOf(user), {
      id: world.startup,
      version: 0,
      bankName: "한국은행",
      accountNumber: "110123456789",
    });

  test("is stated and seen by owners alone; the trail keeps its last digits", async () => {
    const { startupEditor, otherStartupOwner, startupOwner } = world.people;
    expect(await change(startupEditor)).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    expect(await change(otherStartupOwner)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    expect((await change(startupOwner)).ok).toBe(true);
    expect(await change(startupOwner)).toMatchObject({ refusals: [{ code: "common.stale" }] });
    const seen = async (user: string) => getOwnAccount((await contextOf(user)).actor, world.startup);
    expect(await seen(startupOwner)).toEqual({ version: 1, bankName: "한국은행", accountNumber: "110123456789" });
    expect(await seen(startupEditor)).toBeUndefined();
    const [event] = await ownerSql<{ after: unknown }>(
      `SELECT d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
        WHERE e."name" = 'organisation_account_changed' AND e."subjectId" = $1`,
      [world.startup],
    );
    expect(event?.after).toEqual({ bankName: "한국은행", accountNumber: "********6789" });
  });
});
