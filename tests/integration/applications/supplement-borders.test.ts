import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { removeFile } from "@/lib/applications/commands/remove-file";
import { requestSupplement } from "@/lib/applications/commands/request-supplement";
import { restoreSection } from "@/lib/applications/commands/restore-section";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { getDraft } from "@/lib/applications/queries/draft";
import { getStartupHome } from "@/lib/applications/queries/home";
import { getReceipt } from "@/lib/applications/queries/receipt";
import { getScreenedApplication } from "@/lib/applications/queries/screened";
import { getOwnVersion } from "@/lib/applications/queries/submitted";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import { publicHolidays } from "@/lib/platform/i18n/holidays";
import { attachStored, makeEarlier } from "@/tests/factories/application-examples";
import { day, minute } from "@/tests/factories/call";
import { pdf, sourceOf } from "@/tests/factories/files";
import { contextOf } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
let applicationId: string;
/** The commands' clock stands behind the close; what was submitted stays before it. */
const LATER = 10 * minute;
const dueDay = nextBusinessDay(addDays(koreanDay(new Date()), 5), publicHolidays);

beforeEach(async () => {
  world = await makeWorld({ opensIn: -20 * day, closesIn: 60 * minute });
  applicationId = world.application.id;
  const soon = `UPDATE "Call" SET "closesAt" = clock_timestamp() + interval '5 minutes' WHERE "id" = $1`;
  await ownerSql(soon, [world.call.id]);
});

const ask = async (fieldId: string) => {
  const items = [{ fieldId, reason: "시험 방법을 더 적어 주십시오." }];
  const input = { applicationId, dueAt: new Date(`${dueDay}T18:00:00+09:00`), items };
  expect((await requestSupplement(await contextOf(world.people.officer, LATER), input)).ok).toBe(true);
};
const owner = () => contextOf(world.people.startupOwner, LATER);
const notAsked = (field: string) => ({ ok: false, refusals: [{ code: "applications.not_asked_for", field }] });

describe("while a supplement asks for one field", () => {
  test("no file of another field is added or taken away", async () => {
    await ask("solution");
    const fileId = await attachStored(world, applicationId);
    const plan = { applicationId, fieldId: "plan", name: "plan.pdf", attested: true };
    expect(await attachFile(await owner(), plan, sourceOf(pdf()))).toMatchObject(notAsked("plan"));
    expect(await removeFile(await owner(), { applicationId, fieldId: "plan", fileId })).toMatchObject(notAsked("plan"));
  });

  test("an earlier state comes back only where it leaves the other fields alone", async () => {
    const historyId = await makeEarlier(world, applicationId);
    await ask("remark");
    const [section] = await ownerSql<{ version: number }>(
      `SELECT "version" FROM "DraftSection" WHERE "applicationId" = $1 AND "sectionId" = 'proposal'`,
      [applicationId],
    );
    const input = { applicationId, sectionId: "proposal", historyId, version: section?.version ?? 0 };
    expect(await restoreSection(await owner(), input)).toMatchObject({
      ok: false,
      refusals: expect.arrayContaining([{ code: "applications.not_asked_for", field: "solution" }]),
    });
  });

  test("the application is neither submitted anew as a whole nor withdrawn", async () => {
    await ask("solution");
    const attempt = { applicationId, attemptKey: randomUUID(), digest: "0".repeat(64), attested: "on" as const };
    for (const result of [
      await submitApplication(await owner(), attempt),
      await withdrawApplication(await owner(), { applicationId }),
    ]) {
      expect(result.ok).toBe(false);
    }
    const versions = await ownerSql(`SELECT 1 FROM "SubmittedVersion" WHERE "applicationId" = $1`, [applicationId]);
    expect(versions).toHaveLength(1);
  });
});

describe("a link between two applicants", () => {
  beforeEach(async () => {
    for (const organisation of [world.startup, world.otherStartup]) {
      const shared = `대표 ${world.call.code}`;
      await ownerSql(`UPDATE "Organisation" SET "representative" = $2 WHERE "id" = $1`, [organisation, shared]);
    }
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
  });
  const screened = async (user: string) => getScreenedApplication((await contextOf(user)).actor, applicationId);

  test("is shown to managers of the programme and to nobody else", async () => {
    const { officer, approver, startupOwner, demandOwner, evaluator, administrator } = world.people;
    for (const user of [officer, approver]) {
      expect((await screened(user))?.linked.links.map((link) => link.otherId)).toEqual([world.otherApplication.id]);
    }
    for (const user of [startupOwner, demandOwner, evaluator, administrator]) {
      expect(await screened(user)).toBeUndefined();
    }
  });

  test("stands in nothing that the startup itself reads", async () => {
    const { actor } = await contextOf(world.people.startupOwner);
    const read = await Promise.all([
      getStartupHome(actor),
      getDraft(actor, applicationId),
      getReceipt(actor, applicationId),
      getOwnVersion(actor, applicationId, 1),
    ]);
    const text = JSON.stringify(read, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(text).toContain(applicationId);
    expect(text).not.toContain(world.otherApplication.id);
    expect(text).not.toContain(world.otherStartup);
  });
});
