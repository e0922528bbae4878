import fs from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { downloadFile } from "@/lib/applications/commands/download-file";
import { handleReport } from "@/lib/applications/commands/handle-report";
import { reportClassified } from "@/lib/applications/commands/report-classified";
import { listReports } from "@/lib/applications/queries/reports";
import { makeApplication } from "@/tests/factories/application";
import { pdf, sourceOf } from "@/tests/factories/files";
import { contextOf, makeMember, makeOrganisation, visitor, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";
import { lockWaiters } from "@/tests/support/waiting";

let world: World;
let owner: string;
let fileId: string;

beforeEach(async () => {
  world = await makeWorld();
  const startup = await makeOrganisation("STARTUP");
  owner = await makeMember(startup, "OWNER");
  const shared = { callId: world.call.id, challengeId: world.challenge.id, organisationId: startup };
  const { id } = await makeApplication({ ...shared, authorId: owner });
  const input = { applicationId: id, fieldId: "plan", name: "계획.pdf", attested: true };
  const result = await attachFile(await contextOf(owner), input, sourceOf(pdf()));
  if (!result.ok) throw new Error(JSON.stringify(result));
  fileId = result.value.fileId;
});

const report = (file: string | null = fileId, reporter = visitor()) =>
  reportClassified(reporter, { place: "첨부 파일", contact: "010", fileId: file });
const newest = async () => {
  const rows = await ownerSql<{ id: string; contact: string | null }>(
    `SELECT "id", "contact" FROM "ClassifiedReport" ORDER BY "createdAt" DESC, "id" DESC LIMIT 1`,
  );
  return rows[0];
};
const handle = async (user: string, outcome: "RELEASED" | "REMOVED" | "NOTED", reportId?: string) =>
  handleReport(await contextOf(user), { reportId: reportId ?? (await newest())?.id ?? "", outcome });
const open = async () => downloadFile(await contextOf(owner), fileId);

describe("a report", () => {
  test("by anyone closes the file at once and tells officers, without place or contact", async () => {
    expect(await report()).toEqual({ ok: true });
    expect(await open()).toMatchObject({ refusals: [{ code: "files.quarantined" }] });
    const notices = await ownerSql<{ params: unknown }>(
      `SELECT "params" FROM "Notice" WHERE "kind" = 'files.report_received' AND "userId" = $1`,
      [world.people.officer],
    );
    expect(notices).toEqual([{ params: {} }]);
    const [audit] = await ownerSql<{ after: unknown }>(
      `SELECT d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id" WHERE e."name" = 'classified_reported' ORDER BY e."at" DESC LIMIT 1`,
    );
    expect(audit?.after).toEqual({ fileId, quarantined: true });
  });

  test("and another of the same file, released by two officers at once, leave the file open", async () => {
    await report(fileId, await contextOf(owner));
    const first = (await newest())?.id;
    await report(fileId, await contextOf(owner));
    const second = (await newest())?.id;
    await Promise.all([
      handle(world.people.officer, "RELEASED", first),
      handle(world.people.otherOfficer, "RELEASED", second),
    ]);
    expect((await open()).ok).toBe(true);
  });

  test("of a file that is being released at this moment closes it again", async () => {
    await report(fileId, await contextOf(owner));
    const reporter = await contextOf(owner);
    const { again } = await write(async (tx) => {
      await tx.classifiedReport.updateMany({
        where: { fileId, handledAt: null },
        data: { handledAt: new Date(), handledById: world.people.officer, outcome: "RELEASED" },
      });
      await tx.storedFile.update({ where: { id: fileId }, data: { state: "STORED" } });
      const again = report(fileId, reporter);
      await lockWaiters(1);
      return { again: { again } };
    });
    expect(await again.again).toEqual({ ok: true });
    expect(await open()).toMatchObject({ refusals: [{ code: "files.quarantined" }] });
  });

  test("of a file that does not exist is taken all the same", async () => {
    expect(await report("0198c0de-0000-7000-8000-000000000000")).toEqual({ ok: true });
    expect((await open()).ok).toBe(true);
  });

  test("released opens the file again; the contact is erased; it is handled once", async () => {
    await report();
    expect(await handle(world.people.officer, "RELEASED")).toEqual({ ok: true });
    expect((await open()).ok).toBe(true);
    expect((await newest())?.contact).toBeNull();
    expect(await handle(world.people.officer, "RELEASED")).toMatchObject({ refusals: [{ code: "common.stale" }] });
  });

  test("stays closed while another report of it is open", async () => {
    await report();
    const first = (await newest())?.id;
    await report();
    await handle(world.people.officer, "RELEASED", first);
    expect(await open()).toMatchObject({ refusals: [{ code: "files.quarantined" }] });
    await handle(world.people.officer, "RELEASED");
    expect((await open()).ok).toBe(true);
  });

  test("removed destroys the bytes and keeps the row's digest", async () => {
    await report();
    const [row] = await ownerSql<{ storageKey: string; sha256: string }>(
      `SELECT "storageKey", "sha256" FROM "StoredFile" WHERE "id" = $1`,
      [fileId],
    );
    expect(await handle(world.people.officer, "REMOVED")).toEqual({ ok: true });
    expect(await open()).toMatchObject({ refusals: [{ code: "files.removed" }] });
    const left = fs.readdirSync(process.env.STORAGE_DIR ?? "", { recursive: true }).map(String);
    expect(left.some((name) => name.endsWith(row?.storageKey ?? "-"))).toBe(false);
    expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is known to officers only", async () => {
    await report(null);
    const { approver, auditor, administrator, startupOwner, officer } = world.people;
    for (const user of [approver, auditor, administrator, startupOwner]) {
      expect(await handle(user, "NOTED")).toMatchObject({ refusals: [{ code: "common.not_found" }] });
      expect(await listReports((await contextOf(user)).actor)).toBeUndefined();
    }
    expect(await handle(officer, "RELEASED")).toMatchObject({ refusals: [{ code: "files.outcome_wrong" }] });
    expect(await handle(officer, "NOTED")).toEqual({ ok: true });
  });
});

describe("a flood of reports", () => {
  test("of one person is stopped", async () => {
    const context = await contextOf(owner);
    const send = () => reportClassified(context, { place: "어딘가", contact: null, fileId: null });
    for (let count = 0; count < 10; count++) expect((await send()).ok).toBe(true);
    expect(await send()).toMatchObject({ refusals: [{ code: "common.too_many_attempts" }] });
  });

  describe("of visitors whose addresses nobody knows", () => {
    const unknown = () => ({ ...visitor(), origin: { ...visitor().origin, address: null } });
    const noticesOf = async () =>
      (await ownerSql(`SELECT 1 FROM "Notice" WHERE "userId" = $1`, [world.people.officer])).length;
    const another = async () => {
      const [row] = await ownerSql<{ id: string }>(
        `INSERT INTO "StoredFile" ("id", "organisationId", "uploadedById", "name", "size", "mediaType", "sha256", "storageKey", "attestedAt")
         SELECT gen_random_uuid(), "organisationId", "uploadedById", "name", "size", "mediaType", "sha256", gen_random_uuid()::text, "attestedAt"
           FROM "StoredFile" WHERE "id" = $1 RETURNING "id"`,
        [fileId],
      );
      return row?.id ?? "";
    };
    const stateOf = async (id: string) =>
      (await ownerSql<{ state: string }>(`SELECT "state"::text FROM "StoredFile" WHERE "id" = $1`, [id]))[0]?.state;

    beforeEach(async () => {
      await ownerSql(`DELETE FROM "RateLimiterFlexible" WHERE "key" LIKE 'report_visitors%'`);
    });

    test("closes twenty files an hour; every further report is listed and can be settled, but closes nothing", async () => {
      // Numbers of files that do not exist use nothing up.
      for (let count = 0; count < 3; count++) await report("0198c0de-0000-7000-8000-000000000000", unknown());
      for (let count = 0; count < 20; count++) {
        const file = await another();
        expect(await report(file, unknown())).toEqual({ ok: true });
        expect([count, await stateOf(file)]).toEqual([count, "QUARANTINED"]);
      }
      const told = await noticesOf();
      expect(await report(fileId, unknown())).toEqual({ ok: true });
      expect((await open()).ok).toBe(true);
      expect(await noticesOf()).toBe(told);
      const listed = await listReports((await contextOf(world.people.officer)).actor);
      expect(listed?.some((row) => row.file?.id === fileId && !row.file.held && row.handledAt === null)).toBe(true);
      expect(await handle(world.people.officer, "REMOVED")).toEqual({ ok: true });
      expect(await open()).toMatchObject({ refusals: [{ code: "files.removed" }] });
    });

    test("leaves alone a file that an officer released; a person who is signed in closes it again", async () => {
      await report(fileId, unknown());
      await handle(world.people.officer, "RELEASED");
      expect(await report(fileId, unknown())).toEqual({ ok: true });
      expect((await open()).ok).toBe(true);
      expect(await report(fileId, await contextOf(owner))).toEqual({ ok: true });
      expect(await open()).toMatchObject({ refusals: [{ code: "files.quarantined" }] });
    });
  });
});
