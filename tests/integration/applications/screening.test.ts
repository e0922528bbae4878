import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { screenApplication } from "@/lib/applications/commands/screen-application";
import { screenPassing } from "@/lib/applications/commands/screen-passing";
import { getScreenedApplication } from "@/lib/applications/queries/screened";
import { getScreening } from "@/lib/applications/queries/screening";
import { getOwnCall } from "@/lib/applications/queries/taking-part";
import { cancelCall } from "@/lib/programmes/commands/cancel-call";
import { makeApplication, makeChallenge, seenVersion } from "@/tests/factories/application";
import { contextOf, join } from "@/tests/factories/people";
import { day, minute } from "@/tests/factories/call";
import { makeMatter, makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;

/** A call that closed an hour ago, with two submissions of before that. */
async function closedWorld(): Promise<World> {
  const made = await makeWorld({ opensIn: -20 * day, closesIn: 60 * minute });
  await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() + interval '5 minutes' WHERE "id" = $1`, [
    made.call.id,
  ]);
  return made;
}

/** The commands' clock stands behind the close; what was submitted stays before it. */
const LATER = 10 * minute;

beforeEach(async () => {
  world = await closedWorld();
});

const screen = async (user: string, result: "ELIGIBLE" | "INELIGIBLE", reason: string | null = null, offset = LATER) =>
  screenApplication(await contextOf(user, offset), {
    applicationId: world.application.id,
    version: await seenVersion(world.application.id),
    result,
    reason,
  });
const screenAll = async (user: string, offset = LATER) =>
  screenPassing(await contextOf(user, offset), { callId: world.call.id });
const statuses = async () => {
  const rows = await ownerSql<{ id: string; status: string }>(
    `SELECT "id", "status" FROM "Application" WHERE "callId" = $1`,
    [world.call.id],
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.status]));
};

describe("screening one application", () => {
  test("is over in a cancelled call, one by one and all at once", async () => {
    const reason = "예산이 줄어 이번 공고를 취소합니다. 다음 공고에서 다시 뵙겠습니다.";
    await cancelCall(await contextOf(world.people.approver), { callId: world.call.id, version: 0, reason });
    const cancelled = { ok: false, refusals: [{ code: "applications.screening_cancelled" }] };
    expect(await screen(world.people.officer, "ELIGIBLE")).toEqual(cancelled);
    expect(await screenAll(world.people.officer)).toEqual(cancelled);
  });

  test("writes the checks, the event and a notice to the startup", async () => {
    expect(await screen(world.people.officer, "ELIGIBLE")).toEqual({ ok: true });
    const [row] = await ownerSql<{ result: string; checks: { rule: string; met: boolean }[] }>(
      `SELECT "result", "checks" FROM "Screening" WHERE "applicationId" = $1`,
      [world.application.id],
    );
    expect(row?.result).toBe("ELIGIBLE");
    expect(row?.checks.map((check) => [check.rule, check.met])).toEqual([
      ["deadline", true],
      ["organisation", true],
      ["company_age", true],
      ["eligibility", true],
      ["answers", true],
      ["documents", true],
      ["consents", true],
    ]);
    const events = await ownerSql(
      `SELECT 1 FROM "AuditEvent" WHERE "name" = 'application_screened' AND "subjectId" = $1`,
      [world.application.id],
    );
    expect(events).toHaveLength(1);
    const notices = await ownerSql(
      `SELECT 1 FROM "Notice" WHERE "userId" = $1 AND "kind" = 'applications.screened_eligible'`,
      [world.people.startupOwner],
    );
    expect(notices).toHaveLength(1);
  });

  test("asks for a reason where it refuses, and where a rule is not met", async () => {
    expect(await screen(world.people.officer, "INELIGIBLE", "짧다")).toMatchObject({
      refusals: [{ code: "applications.reason_missing", field: "reason" }],
    });
    await ownerSql(`UPDATE "Organisation" SET "verification" = 'REQUESTED' WHERE "id" = $1`, [world.startup]);
    expect(await screen(world.people.officer, "ELIGIBLE")).toMatchObject({
      refusals: [{ code: "applications.exception_reason_missing" }],
    });
    expect(await screen(world.people.officer, "ELIGIBLE", "확인 서류를 전자우편으로 받아 검토를 마쳤습니다.")).toEqual({
      ok: true,
    });
  });

  test("is for officers of the programme, after the close, until panels have it", async () => {
    const { officer, approver, otherOfficer, startupOwner, auditor, administrator, evaluator } = world.people;
    expect(await screen(approver, "ELIGIBLE")).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    for (const user of [otherOfficer, startupOwner, auditor, administrator, evaluator]) {
      expect(await screen(user, "ELIGIBLE")).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    }
    expect(await screen(officer, "ELIGIBLE", null, 0)).toMatchObject({
      refusals: [{ code: "applications.not_closed_yet" }],
    });
    expect(await screen(officer, "ELIGIBLE")).toEqual({ ok: true });
    expect(await screen(officer, "INELIGIBLE", "제출 서류의 기재 내용이 사실과 다름을 확인했습니다.")).toEqual({
      ok: true,
    });
    expect(await screen(officer, "INELIGIBLE", "제출 서류의 기재 내용이 사실과 다름을 확인했습니다.")).toMatchObject({
      refusals: [{ code: "applications.not_in_state" }],
    });
  });

  test.each(["startup", "otherStartup", "demandOwner"] as const)(
    "is not for an officer of the %s, one by one or all at once, nor is any submission of the call shown",
    async (organisation) => {
      const { officer, approver } = world.people;
      await join(officer, world[organisation], "VIEWER");
      const refused = { ok: false, refusals: [{ code: "applications.takes_part" }] };
      expect(await screen(officer, "ELIGIBLE")).toEqual(refused);
      expect(await screenAll(officer)).toEqual(refused);
      expect(await statuses()).toEqual({
        [world.application.id]: "SUBMITTED",
        [world.otherApplication.id]: "SUBMITTED",
      });
      await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
      const seen = async (userId: string) => {
        const { actor } = await contextOf(userId);
        const view = await getScreening(actor, world.call.id, 1);
        const one = await getScreenedApplication(actor, world.application.id);
        return [view?.rows.length, one?.id, (await getOwnCall(actor, world.call.id))?.code];
      };
      expect(await seen(officer)).toEqual([undefined, undefined, world.call.code]);
      expect(await seen(approver)).toEqual([2, world.application.id, undefined]);
    },
  );

  test("is not barred by an organisation that only drafts, or drafted a challenge", async () => {
    const { officer } = world.people;
    await join(officer, world.otherStartup, "OWNER");
    await ownerSql(`UPDATE "Application" SET "status" = 'WITHDRAWN', "countingVersionId" = NULL WHERE "id" = $1`, [
      world.otherApplication.id,
    ]);
    await join(officer, world.demandOwner, "OWNER");
    await ownerSql(`UPDATE "Challenge" SET "status" = 'DRAFT' WHERE "id" = $1`, [world.challenge.id]);
    expect((await screen(officer, "ELIGIBLE")).ok).toBe(true);
  });

  test("of two officers at once records one result", async () => {
    const results = await Promise.all([
      screen(world.people.officer, "ELIGIBLE"),
      screen(world.people.officer, "INELIGIBLE", "제출 서류의 기재 내용이 사실과 다름을 확인했습니다."),
    ]);
    expect(results.filter((result) => result.ok).length).toBeGreaterThanOrEqual(1);
    const [row] = await ownerSql<{ same: boolean }>(
      `SELECT a."status"::text = s."result"::text AS same FROM "Application" a JOIN "Screening" s ON s."applicationId" = a."id" WHERE a."id" = $1`,
      [world.application.id],
    );
    expect(row?.same).toBe(true);
  });
});

describe("screening all that pass", () => {
  test("singles out what does not meet a rule", async () => {
    await ownerSql(`UPDATE "Organisation" SET "establishedOn" = '2001-01-01' WHERE "id" = $1`, [world.otherStartup]);
    expect(await screenAll(world.people.officer)).toEqual({ ok: true, value: { eligible: 1, exceptions: 1 } });
    expect(await statuses()).toEqual({ [world.application.id]: "ELIGIBLE", [world.otherApplication.id]: "SUBMITTED" });
    expect(await screenAll(world.people.officer)).toEqual({ ok: true, value: { eligible: 0, exceptions: 1 } });
  });

  test("touches only those that were seen, and of these none that has changed since", async () => {
    const only = [world.otherApplication.id];
    const seen = async () =>
      screenPassing(await contextOf(world.people.officer, LATER), { callId: world.call.id, only });
    await ownerSql(`UPDATE "Organisation" SET "establishedOn" = '2001-01-01' WHERE "id" = $1`, [world.otherStartup]);
    expect(await seen()).toEqual({ ok: true, value: { eligible: 0, exceptions: 1 } });
    await ownerSql(`UPDATE "Organisation" SET "establishedOn" = '2024-01-01' WHERE "id" = $1`, [world.otherStartup]);
    expect(await seen()).toEqual({ ok: true, value: { eligible: 1, exceptions: 0 } });
    expect(await statuses()).toEqual({ [world.application.id]: "SUBMITTED", [world.otherApplication.id]: "ELIGIBLE" });
  });

  test("is not for approvers, strangers, or before the close", async () => {
    expect(await screenAll(world.people.approver)).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    expect(await screenAll(world.people.otherOfficer)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    expect(await screenAll(world.people.officer, 0)).toMatchObject({
      refusals: [{ code: "applications.not_closed_yet" }],
    });
    const unknown = screenPassing(await contextOf(world.people.officer), { callId: randomUUID() });
    expect(await unknown).toMatchObject({ refusals: [{ code: "common.not_found" }] });
  });
});

describe("the screening's page data", () => {
  const of = async (user: string) => (await contextOf(user)).actor;

  test("before the close holds neither content nor numbers", async () => {
    const view = await getScreening(await of(world.people.officer), world.call.id, 1);
    expect(view).toMatchObject({ rows: [], counts: null, page: 1, pages: 1 });
    expect(await getScreenedApplication(await of(world.people.officer), world.application.id)).toBeUndefined();
  });

  test("after the close is for managers of the programme", async () => {
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    const { officer, approver, otherOfficer, demandOwner, auditor, administrator, startupOwner } = world.people;
    for (const user of [officer, approver]) {
      expect((await getScreening(await of(user), world.call.id, 1))?.rows).toHaveLength(2);
      expect((await getScreenedApplication(await of(user), world.application.id))?.id).toBe(world.application.id);
    }
    for (const user of [otherOfficer, demandOwner, auditor, administrator, startupOwner]) {
      expect(await getScreening(await of(user), world.call.id, 1)).toBeUndefined();
      expect(await getScreenedApplication(await of(user), world.application.id)).toBeUndefined();
    }
  });

  test("narrows to one challenge, its counts too, and says nothing of a challenge of another call or one not published", async () => {
    const { call, challenge, demandOwner, people } = world;
    const posted = { callId: call.id, organisationId: demandOwner, authorId: people.demandOwner };
    const second = await makeChallenge(posted);
    const third = await makeApplication({
      callId: call.id,
      challengeId: second.id,
      status: "ELIGIBLE",
      organisationId: world.startup,
      authorId: people.startupOwner,
    });
    const drafted = await makeChallenge({ ...posted, status: "DRAFT" });
    const elsewhere = await makeMatter(world);
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [call.id]);
    const actor = await of(people.officer);
    const seen = async (code?: string, filter: "all" | "waiting" | "eligible" = "all") => {
      const view = await getScreening(actor, call.id, 1, filter, code);
      return [view?.challenge?.code, view?.counts?.submitted, view?.counts?.waiting, view?.rows.map((row) => row.id)];
    };
    const [code, secondCode] = [challenge.code, second.code];
    const both = [world.application.id, world.otherApplication.id];
    const choices = (await getScreening(actor, call.id, 1))?.challenges?.map((choice) => choice.code);
    expect(choices).toEqual([code, secondCode].sort());
    expect(await seen()).toEqual([undefined, 3, 2, [...both, third.id]]);
    expect(await seen(code)).toEqual([code, 2, 2, both]);
    expect(await seen(code, "eligible")).toEqual([code, 2, 2, []]);
    expect(await seen(secondCode)).toEqual([secondCode, 1, 0, [third.id]]);
    for (const unknown of [drafted.code, elsewhere.challenge.code])
      expect(await seen(unknown)).toEqual([undefined, 3, 2, [...both, third.id]]);
  });
});

test("an officer whose page is older than a colleague's result does not overturn it unseen", async () => {
  const { officer, startupOwner } = world.people;
  const old = { applicationId: world.application.id, version: await seenVersion(world.application.id) };
  expect((await screenAll(officer)).ok).toBe(true);
  const reason = "제출 서류가 요건에 맞지 않습니다. 다시 확인해 주십시오.";
  const overturn = await screenApplication(await contextOf(officer, LATER), { ...old, result: "INELIGIBLE", reason });
  expect(overturn).toEqual({ ok: false, refusals: [{ code: "common.stale" }] });
  const told = await ownerSql(`SELECT "kind" FROM "Notice" WHERE "userId" = $1 AND "kind" LIKE '%.screened%'`, [
    startupOwner,
  ]);
  expect(told).toEqual([{ kind: "applications.screened_eligible" }]);
  expect(await screen(officer, "INELIGIBLE", reason)).toEqual({ ok: true });
});
