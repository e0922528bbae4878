import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { answerSupplement } from "@/lib/applications/commands/answer-supplement";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { decideIncident } from "@/lib/applications/commands/decide-incident";
import { endSupplement } from "@/lib/applications/commands/end-supplement";
import { recordIncident } from "@/lib/applications/commands/record-incident";
import { remindSupplements } from "@/lib/applications/commands/remind-supplements";
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
import { cancelCall } from "@/lib/programmes/commands/cancel-call";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import { publicHolidays } from "@/lib/platform/i18n/holidays";
import { shownDigest } from "@/tests/factories/application";
import { attachStored, makeEarlier } from "@/tests/factories/application-examples";
import { day, minute } from "@/tests/factories/call";
import { pdf, sourceOf } from "@/tests/factories/files";
import { contextOf, system } from "@/tests/factories/people";
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

const request = async (fieldId: string) => {
  const items = [{ fieldId, reason: "시험 방법을 더 적어 주십시오." }];
  const input = { applicationId, dueAt: new Date(`${dueDay}T18:00:00+09:00`), items };
  return requestSupplement(await contextOf(world.people.officer, LATER), input);
};
const ask = async (fieldId: string) => expect((await request(fieldId)).ok).toBe(true);
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

test("a supplement is neither reminded of nor waited for in a call that was cancelled", async () => {
  await ask("solution");
  await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
  const { actor } = await contextOf(world.people.startupOwner);
  expect((await getStartupHome(actor))?.todos.map(({ kind }) => kind)).toContain("answer_supplement");
  expect((await getDraft(actor, applicationId))?.supplement).not.toBeNull();
  const reason = "예산이 줄어 이번 공고를 취소합니다. 다음 공고에서 다시 뵙겠습니다.";
  const cancelled = { callId: world.call.id, version: 0, reason };
  expect((await cancelCall(await contextOf(world.people.approver, LATER), cancelled)).ok).toBe(true);
  const week = 10 * day;
  for (let left = 1; left > 0;) {
    const result = await remindSupplements(system("clock", week));
    left = result.ok ? result.value : 0;
  }
  const told = `SELECT 1 FROM "Notice" WHERE "userId" = ANY($1) AND "kind" LIKE 'applications.supplement_%' AND "kind" <> 'applications.supplement_requested'`;
  expect(await ownerSql(told, [[world.people.startupOwner, world.people.officer]])).toEqual([]);
  expect((await getStartupHome(actor))?.todos.map(({ kind }) => kind)).not.toContain("answer_supplement");
  expect((await getDraft(actor, applicationId))?.supplement).toBeNull();
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

test("no answer replaces a version that was submitted after its request", async () => {
  await ask("solution");
  const attempt = { applicationId, attemptKey: randomUUID(), attested: "on" as const };
  // The clock of this one stands before the close.
  const early = await contextOf(world.people.startupOwner);
  const digest = await shownDigest(early.actor, applicationId);
  expect(await submitApplication(early, { ...attempt, digest })).toMatchObject({ ok: true, value: { number: 2 } });
  const answer = { ...attempt, attemptKey: randomUUID(), digest, note: null };
  expect(await answerSupplement(await owner(), answer)).toEqual({ ok: false, refusals: [{ code: "common.stale" }] });
});

describe("a deadline that an outage would move", () => {
  /** An outage across the close, recorded after it. */
  async function outage(): Promise<string> {
    const [startedAt, recoveredAt] = [new Date(Date.now() - 30 * minute), new Date(Date.now() + LATER - minute)];
    const measured = { callId: world.call.id, startedAt, recoveredAt, evidence: "감시 기록에 응답이 없었습니다." };
    expect((await recordIncident(await contextOf(world.people.officer, LATER), measured)).ok).toBe(true);
    const where = `"callId" = $1 AND "status" = 'PROPOSED'`;
    const [row] = await ownerSql<{ id: string }>(`SELECT "id" FROM "Incident" WHERE ${where}`, [world.call.id]);
    return row?.id ?? "";
  }
  const release = async (id: string) =>
    decideIncident(await contextOf(world.people.approver, LATER), { id, decision: "RELEASED" });
  const begun = { ok: false, refusals: [{ code: "applications.screening_begun" }] };

  test("stays once a supplement was requested, also when the request is taken back", async () => {
    const id = await outage();
    const requested = await request("solution");
    expect(await release(id)).toEqual(begun);
    const supplementId = requested.ok ? requested.value.supplementId : "";
    const officer = await contextOf(world.people.officer, LATER);
    expect(await endSupplement(officer, { supplementId })).toEqual({ ok: true });
    expect(await release(id)).toEqual(begun);
  });

  test("moves or a supplement is requested, where both happen at once", async () => {
    const id = await outage();
    const [requested, released] = await Promise.all([request("solution"), release(id)]);
    expect([requested.ok, released.ok].filter(Boolean)).toHaveLength(1);
    if (requested.ok) expect(released).toEqual(begun);
    else expect(requested).toMatchObject({ refusals: [{ code: "applications.not_closed_yet" }] });
  });
});
