import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { answerSupplement } from "@/lib/applications/commands/answer-supplement";
import { endSupplement } from "@/lib/applications/commands/end-supplement";
import { remindSupplements } from "@/lib/applications/commands/remind-supplements";
import { requestSupplement } from "@/lib/applications/commands/request-supplement";
import { saveSection } from "@/lib/applications/commands/save-section";
import { screenApplication } from "@/lib/applications/commands/screen-application";
import { screenPassing } from "@/lib/applications/commands/screen-passing";
import { getDraft } from "@/lib/applications/queries/draft";
import { digestOf } from "@/lib/applications/rules/draft-content";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import { publicHolidays } from "@/lib/platform/i18n/holidays";
import { seenVersion } from "@/tests/factories/application";
import { contextOf, system, write } from "@/tests/factories/people";
import { day, minute, testAnswers } from "@/tests/factories/call";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";
import { lockWaiters } from "@/tests/support/waiting";

let world: World;

/** The commands' clock stands behind the close; what was submitted stays before it. */
const LATER = 10 * minute;
const dueDay = nextBusinessDay(addDays(koreanDay(new Date()), 5), publicHolidays);
const dueAt = new Date(`${dueDay}T18:00:00+09:00`);
const untilDue = () => dueAt.getTime() - Date.now();
const why = "시험 방법과 판정 기준을 더 적어 주십시오.";

beforeEach(async () => {
  world = await makeWorld({ opensIn: -20 * day, closesIn: 60 * minute });
  await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() + interval '5 minutes' WHERE "id" = $1`, [
    world.call.id,
  ]);
});

const request = async (
  user = world.people.officer,
  change: { dueAt?: Date; fields?: string[] } = {},
  offset = LATER,
) => {
  const items = (change.fields ?? ["solution"]).map((fieldId) => ({ fieldId, reason: why }));
  const input = { applicationId: world.application.id, dueAt: change.dueAt ?? dueAt, items };
  return requestSupplement(await contextOf(user, offset), input);
};
const requested = async (fields?: string[]) => {
  const result = await request(undefined, { fields });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.supplementId;
};
const save = async (answers: Record<string, unknown>, offset = LATER, user = world.people.startupEditor) =>
  saveSection(await contextOf(user, offset), {
    applicationId: world.application.id,
    sectionId: "proposal",
    version: 1,
    answers: { solution: testAnswers.solution, budget: testAnswers.budget, ...answers },
  });
const shown = async () => {
  // Pages read by the system's clock: for them too the call has closed.
  await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
  const draft = await getDraft((await contextOf(world.people.startupOwner)).actor, world.application.id);
  return draft?.supplement ? digestOf(draft.supplement.content) : "0".repeat(64);
};
const answer = async (offset = LATER, attemptKey = randomUUID(), user = world.people.startupOwner) =>
  answerSupplement(await contextOf(user, offset), {
    applicationId: world.application.id,
    attemptKey,
    digest: await shown(),
    attested: "on",
    note: "공인시험기관의 기준을 적었습니다.",
  });
const screen = async (result: "ELIGIBLE" | "INELIGIBLE", offset = LATER) =>
  screenApplication(await contextOf(world.people.officer, offset), {
    applicationId: world.application.id,
    version: await seenVersion(world.application.id),
    result,
    reason: "보완을 검토하여 요건을 충족함을 확인했습니다.",
  });
const screenAll = async () => screenPassing(await contextOf(world.people.officer, LATER), { callId: world.call.id });
const code = (name: string) => ({ ok: false, refusals: [{ code: `applications.${name}` }] });
const versions = () =>
  ownerSql<{ number: number; counts: boolean; answers: Record<string, unknown>; supplementId: string | null }>(
    `SELECT v."number", a."countingVersionId" = v."id" AS counts, c."content" -> 'answers' AS answers, v."supplementId"
       FROM "SubmittedVersion" v JOIN "SubmittedContent" c ON c."versionId" = v."id"
       JOIN "Application" a ON a."id" = v."applicationId" WHERE v."applicationId" = $1 ORDER BY v."number"`,
    [world.application.id],
  );

describe("a request for supplement", () => {
  test("is for officers of the programme, after the close, for fields that the applicant saw", async () => {
    const { approver, otherOfficer, startupOwner, auditor, administrator } = world.people;
    expect(await request(approver)).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    for (const user of [otherOfficer, startupOwner, auditor, administrator]) {
      expect(await request(user)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    }
    expect(await request(undefined, {}, 0)).toEqual(code("not_closed_yet"));
    expect(await request(undefined, { fields: ["nothing"] })).toMatchObject(code("field_unknown"));
    expect((await request()).ok).toBe(true);
    expect(await request()).toEqual(code("supplement_open"));
  });

  test("ends on a business day that lies ahead, at most 60 days", async () => {
    const at = (moment: Date) => request(undefined, { dueAt: moment });
    expect(await at(new Date(Date.now() + LATER - 1000))).toMatchObject(code("supplement_due_past"));
    const sunday = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(koreanDay(new Date()), 7 + ahead));
    const rest = sunday.find((one) => new Date(`${one}T00:00:00Z`).getUTCDay() === 0) ?? "";
    expect(await at(new Date(`${rest}T18:00:00+09:00`))).toMatchObject(code("supplement_due_rest"));
    const far = nextBusinessDay(addDays(koreanDay(new Date()), 61), publicHolidays);
    expect(await at(new Date(`${far}T09:00:00+09:00`))).toMatchObject(code("supplement_due_far"));
    expect((await at(dueAt)).ok).toBe(true);
  });

  test("puts the draft back to what was submitted, and keeps what was typed since in its history", async () => {
    await ownerSql(
      `UPDATE "DraftSection" SET "answers" = '{"solution": "보내지 않은 글", "budget": "1"}' WHERE "applicationId" = $1 AND "sectionId" = 'proposal'`,
      [world.application.id],
    );
    await requested();
    const [section] = await ownerSql<{ answers: object; version: number }>(
      `SELECT "answers", "version" FROM "DraftSection" WHERE "applicationId" = $1 AND "sectionId" = 'proposal'`,
      [world.application.id],
    );
    expect(section).toEqual({ answers: { solution: testAnswers.solution, budget: "60000000" }, version: 2 });
    const history = await ownerSql<{ answers: object }>(
      `SELECT "answers" FROM "DraftHistory" WHERE "applicationId" = $1`,
      [world.application.id],
    );
    expect(history).toEqual([{ answers: { solution: "보내지 않은 글", budget: "1" } }]);
  });

  test("cannot be rewritten by the application's role", async () => {
    const id = await requested();
    await expect(
      appSql(`UPDATE "SupplementRequest" SET "dueAt" = "dueAt" + interval '1 day' WHERE "id" = $1`, [id]),
    ).rejects.toThrow(/permission denied/);
  });
});

describe("while it is open", () => {
  test("only the named fields can be written, and only by owners and editors", async () => {
    expect(await save({ solution: "고침" })).toMatchObject(code("deadline_passed"));
    await requested();
    expect(await save({ budget: "1" })).toEqual({
      ok: false,
      refusals: [{ code: "applications.not_asked_for", field: "budget" }],
    });
    expect(await save({ solution: "고침", remark: "덧붙임" })).toMatchObject({
      refusals: [{ code: "applications.not_asked_for", field: "remark" }],
    });
    expect(await save({ solution: "고침" }, LATER, world.people.startupViewer)).toMatchObject({
      refusals: [{ code: "common.forbidden" }],
    });
    expect(await save({ solution: "고침" })).toMatchObject({ ok: true, value: { saved: true, version: 2 } });
  });

  test("no result is recorded, one by one or all at once", async () => {
    await requested();
    expect(await screen("ELIGIBLE")).toEqual(code("supplement_awaited"));
    expect(await screenAll()).toEqual({ ok: true, value: { eligible: 1, exceptions: 1 } });
  });

  test.each([
    ["one by one", () => screen("ELIGIBLE"), code("supplement_awaited")],
    ["all at once", () => screenAll(), { ok: true, value: { eligible: 1, exceptions: 1 } }],
  ])("no result is recorded that is judged while it is being made, %s", async (_, judge, outcome) => {
    const { request: asked, judgement } = await write(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${world.application.id}::uuid FOR UPDATE`;
      const asking = request();
      await lockWaiters(1);
      const judging = judge();
      await lockWaiters(2);
      return { request: () => asking, judgement: () => judging };
    });
    expect((await asked()).ok).toBe(true);
    expect(await judgement()).toEqual(outcome);
    expect(await save({ solution: "고침" })).toMatchObject({ ok: true });
  });

  test("it can be taken back by an officer, which closes the fields; then another may be made", async () => {
    const supplementId = await requested();
    const end = async (user: string) => endSupplement(await contextOf(user, LATER), { supplementId });
    expect(await end(world.people.approver)).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    expect(await end(world.people.startupOwner)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    expect(await end(world.people.officer)).toEqual({ ok: true });
    expect(await end(world.people.officer)).toEqual(code("supplement_not_open"));
    expect(await save({ solution: "고침" })).toMatchObject(code("deadline_passed"));
    expect(await answer()).toEqual(code("supplement_not_open"));
    expect((await request()).ok).toBe(true);
  });
});

describe("an answer", () => {
  test("becomes a version of its own that counts, all but the named fields as before", async () => {
    const supplementId = await requested();
    expect(await answer()).toEqual(code("supplement_unchanged"));
    await save({ solution: "공인시험 기준으로 판독합니다." });
    expect(await answer(LATER, randomUUID(), world.people.startupEditor)).toMatchObject({
      refusals: [{ code: "common.forbidden" }],
    });
    expect(await answer()).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await versions()).toEqual([
      { number: 1, counts: false, answers: testAnswers, supplementId: null },
      {
        number: 2,
        counts: true,
        answers: { ...testAnswers, solution: "공인시험 기준으로 판독합니다." },
        supplementId,
      },
    ]);
    const notices = await ownerSql(
      `SELECT 1 FROM "Notice" WHERE "userId" = $1 AND "kind" = 'applications.supplement_answered'`,
      [world.people.officer],
    );
    expect(notices).toHaveLength(1);
    expect(await save({ solution: "한 번 더" })).toMatchObject(code("deadline_passed"));
    // The deadline was met by the version before it.
    expect(await screen("ELIGIBLE")).toEqual({ ok: true });
  });

  test("is refused where a named field is left empty", async () => {
    await requested();
    await save({ solution: " " });
    expect(await answer()).toMatchObject({
      refusals: [{ code: "applications.answer_missing", field: "solution" }],
    });
  });

  test("counts a second before the due moment and not at it", async () => {
    await requested();
    await save({ solution: "고침" });
    expect(await answer(untilDue())).toMatchObject(code("supplement_overdue"));
    expect(await save({ solution: "고침 2" }, untilDue())).toMatchObject(code("deadline_passed"));
    expect((await answer(untilDue() - 5000)).ok).toBe(true);
  });

  test("of one attempt is one, also of two at once", async () => {
    await requested();
    await save({ solution: "고침" });
    const key = randomUUID();
    const [one, two] = await Promise.all([answer(LATER, key), answer(LATER, key)]);
    expect(one).toEqual(two);
    expect(await versions()).toHaveLength(2);
  });

  test("and the end of its request exclude each other", async () => {
    const supplementId = await requested();
    await save({ solution: "고침" });
    const results = await Promise.all([
      answer(),
      endSupplement(await contextOf(world.people.officer, LATER), { supplementId }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe("its due moment", () => {
  const told = async (kind: string) =>
    (
      await ownerSql(`SELECT 1 FROM "Notice" WHERE "kind" = $1 AND "userId" = $2`, [
        `applications.${kind}`,
        world.people.startupEditor,
      ])
    ).length;
  /** Every request there is, those of other tests too: one is told of at a time. */
  const remindIn = async (offset: number) => {
    for (let told = 1; told > 0;) {
      const result = await remindSupplements(system("clock", offset));
      told = result.ok ? result.value : 0;
    }
  };

  test("is told of a day ahead and when it has passed, once each; then a result may be recorded", async () => {
    await requested();
    await remindIn(untilDue() - day - minute);
    expect(await told("supplement_reminded")).toBe(0);
    await remindIn(untilDue() - day);
    await remindIn(untilDue() - day);
    expect(await told("supplement_reminded")).toBe(1);
    await remindIn(untilDue() - minute);
    expect(await told("supplement_overdue")).toBe(0);
    await remindIn(untilDue());
    await remindIn(untilDue());
    expect(await told("supplement_overdue")).toBe(1);
    expect(await screen("INELIGIBLE", untilDue())).toEqual({ ok: true });
    const [row] = await ownerSql<{ ended: boolean }>(
      `SELECT "endedAt" IS NOT NULL AS ended FROM "SupplementRequest" WHERE "applicationId" = $1`,
      [world.application.id],
    );
    expect(row).toEqual({ ended: true });
  });
});
