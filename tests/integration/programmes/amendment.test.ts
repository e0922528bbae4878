import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getManagerHome } from "@/lib/challenges/queries/manager-home";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import { decideAmendment } from "@/lib/programmes/commands/decide-amendment";
import { prepareAmendment } from "@/lib/programmes/commands/prepare-amendment";
import { takeBackAmendment } from "@/lib/programmes/commands/take-back-amendment";
import { listManagedAmendments } from "@/lib/programmes/queries/amendments";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";
import { amendmentReason, makeAmendment, typedAmendment } from "@/tests/factories/amendments";
import { contextOf, grant, join, makeCapable, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";

const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });

let world: World;
const officer = () => contextOf(world.people.officer);
const approver = () => contextOf(world.people.approver);

const typed = (changes?: Record<string, unknown>) => typedAmendment(world, changes);
const prepared = (changes?: Record<string, unknown>) => makeAmendment(world, changes);
const release = async (amendmentId: string, context?: Awaited<ReturnType<typeof contextOf>>) =>
  decideAmendment(context ?? (await approver()), { amendmentId, decision: "RELEASED" });
const publicCall = async () => getPublicCall(world.call.code);
const told = async (kind: string) =>
  (await ownerSql<{ userId: string }>(`SELECT "userId" FROM "Notice" WHERE "kind" = $1 AND "params"->>'code' = $2`, [
    kind,
    world.call.code,
  ])).map(({ userId }) => userId); // prettier-ignore

describe("an amendment", () => {
  beforeEach(async () => {
    world = await makeWorld();
  });

  it("changes nothing until another person releases it; then it is numbered, public and told", async () => {
    const visitor = world.people.otherDemandOwner;
    await write((tx) => followSubject(tx, visitor, { type: "call", id: world.call.id }, { frequency: "INSTANT" }));
    const id = await prepared();
    expect((await publicCall())?.amendments).toEqual([]);
    expect(await told("programmes.amendment_prepared")).toEqual([world.people.approver]);
    const tasks = async () => (await getManagerHome((await approver()).actor)).tasks;
    const href = `/manage/calls/${world.call.id}#amendments`;
    expect(await tasks()).toEqual([expect.objectContaining({ kind: "release_amendment", count: 1, href })]);
    expect(await release(id)).toEqual({ ok: true, value: { callId: world.call.id, number: 1 } });
    expect(await tasks()).toEqual([]);

    const found = await publicCall();
    expect(found?.call.title).toEqual({ ko: "고친 공고" });
    expect(found?.amendments.map(({ number, reason: why, before, after }) => [number, why, before.title.ko, after.title.ko])).toEqual([
      [1, amendmentReason, `공고 ${world.call.code}`, "고친 공고"],
    ]); // prettier-ignore
    const readers = await told("programmes.call_amended");
    for (const who of ["startupOwner", "startupViewer", "demandOwner"] as const)
      expect(readers).toContain(world.people[who]);
    expect(readers).toContain(visitor);
    expect(readers).not.toContain(world.people.otherOfficer);

    expect(await release(await prepared({ quota: "3" }))).toMatchObject({ ok: true, value: { number: 2 } });
    expect((await publicCall())?.amendments.map(({ number }) => number)).toEqual([2, 1]);
    const events = await ownerSql<{ name: string }>(
      `SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 AND "name" LIKE 'amendment%' ORDER BY "at"`,
      [world.call.id],
    );
    expect(events.map(({ name }) => name)).toEqual([
      "amendment_prepared",
      "amendment_released",
      "amendment_prepared",
      "amendment_released",
    ]);
  });

  it("is not released by who prepared it, in the command and in the database", async () => {
    const both = await makeCapable("OFFICER", world.programmeId);
    await grant(both, "APPROVER", world.programmeId);
    const result = await prepareAmendment(await contextOf(both), await typed());
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    expect(await release(result.value.amendmentId, await contextOf(both))).toEqual(refusal("programmes.same_amender"));
    const forced = `UPDATE "CallAmendment" SET "status" = 'RELEASED', "number" = 1, "decidedById" = "preparedById", "decidedAt" = now() WHERE "id" = $1`;
    await expect(ownerSql(forced, [result.value.amendmentId])).rejects.toThrow(/CallAmendment_by_two/);
  });

  it.each(["startup", "demandOwner"] as const)(
    "is neither prepared nor decided on by a manager whose %s takes part in the call",
    async (organisation) => {
      const id = await prepared();
      const { officer: preparing, approver: deciding } = world.people;
      for (const manager of [preparing, deciding]) await join(manager, world[organisation], "VIEWER");
      expect(await prepareAmendment(await officer(), await typed())).toEqual(refusal("applications.takes_part"));
      const refusalReason = "고친 문장이 처음보다 더 모호합니다. 다시 써 주십시오.";
      for (const decision of ["RELEASED", "REFUSED"] as const)
        expect(await decideAmendment(await approver(), { amendmentId: id, decision, refusalReason })).toEqual(
          refusal("applications.takes_part"),
        );
      const another = await makeCapable("APPROVER", world.programmeId);
      expect(await release(id, await contextOf(another))).toMatchObject({ ok: true });
    },
  );

  it("waits alone, is refused with a reason, and makes way for the next", async () => {
    const id = await prepared();
    expect(await prepareAmendment(await officer(), await typed())).toEqual(refusal("programmes.amendment_waits"));
    const refusalReason = "고친 문장이 처음보다 더 모호합니다. 다시 써 주십시오.";
    const decision = { amendmentId: id, decision: "REFUSED" as const, refusalReason };
    expect(await decideAmendment(await approver(), decision)).toMatchObject({ ok: true, value: { number: null } });
    expect(await release(id)).toEqual(refusal("common.stale"));
    expect(await told("programmes.amendment_refused")).toEqual([world.people.officer]);
    expect(await listManagedAmendments((await officer()).actor, world.call.id)).toMatchObject([
      { status: "REFUSED", number: null, refusalReason, own: true },
    ]);
    expect(await release(await prepared())).toMatchObject({ ok: true, value: { number: 1 } });
  });

  it("is taken back by the officer who prepared it until it is decided, and by nobody else", async () => {
    const id = await prepared();
    const takeBack = async (context = officer()) => takeBackAmendment(await context, { amendmentId: id });
    const colleague = await makeCapable("OFFICER", world.programmeId);
    expect(await takeBack(contextOf(colleague))).toEqual(refusal("common.forbidden"));
    expect(await takeBack(approver())).toEqual(refusal("common.forbidden"));
    expect(await takeBack(contextOf(world.people.otherOfficer))).toEqual(refusal("common.not_found"));
    expect(await takeBack()).toMatchObject({ ok: true });
    expect(await told("programmes.amendment_taken_back")).toEqual([world.people.approver]);
    for (const late of [await takeBack(), await release(id)]) expect(late).toEqual(refusal("common.stale"));
    expect((await getManagerHome((await approver()).actor)).tasks).toEqual([]);
    expect((await publicCall())?.amendments).toEqual([]);
    expect(await listManagedAmendments((await officer()).actor, world.call.id)).toMatchObject([
      { status: "TAKEN_BACK", number: null, refusalReason: null, own: true },
    ]);
    expect(await release(await prepared())).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await takeBack()).toEqual(refusal("common.stale"));
  });

  it("is released once by two at the same time", async () => {
    const id = await prepared();
    const second = await makeCapable("APPROVER", world.programmeId);
    const results = await Promise.all([release(id), release(id, await contextOf(second))]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await publicCall())?.amendments).toHaveLength(1);
  });

  it("is not released over a call that has changed since", async () => {
    const id = await prepared({ quota: "3" });
    await ownerSql(`UPDATE "Call" SET "closesAt" = "closesAt" + interval '1 day' WHERE "id" = $1`, [world.call.id]);
    expect(await release(id)).toEqual(refusal("programmes.amendment_outdated"));
  });

  it("is not made of a cancelled call, nor to anybody's harm", async () => {
    expect(await prepareAmendment(await officer(), await typed({ quota: "1" }))).toEqual(
      refusal("programmes.only_more"),
    );
    const input = await typed();
    await ownerSql(
      `UPDATE "Call" SET "status" = 'CANCELLED', "cancelledAt" = now(), "cancelReason" = '취소' WHERE "id" = $1`,
      [world.call.id],
    );
    expect(await prepareAmendment(await officer(), input)).toEqual(refusal("programmes.not_in_state"));
  });
});

describe("what an announced call fixed", () => {
  beforeAll(async () => {
    world = await makeWorld();
  });

  const changes: [string, string][] = [
    ["Criterion", `"maxPoints" = 1`],
    ["Criterion", `"guidance" = '{"ko": "다른 관점"}'`],
    ["EvaluationStage", `"weight" = 1`],
    ["EvaluationStage", `"passMark" = 1`],
    ["TranchePlanItem", `"share" = 1`],
    ["MilestonePlanItem", `"dueAfterDays" = 1`],
    ["Call", `"eligibility" = '[]'`],
    ["Call", `"documents" = '[{}]'`],
    ["Call", `"ceiling" = 1`],
    ["Call", `"grantShare" = 9999`],
    ["Call", `"maxApplicationsPerStartup" = 1`],
    ["Call", `"opensAt" = "opensAt" + interval '1 minute'`],
    ["Call", `"title" = '{"ko": "몰래 고친 공고"}'`],
    ["Call", `"quota" = 99`],
    ["Call", `"questionsCloseAt" = "closesAt"`],
    ["Call", `"amended" = 1`],
  ];
  const whereOf = (table: string) =>
    ({
      Call: `"id" = $1`,
      Criterion: `"stageId" IN (SELECT "id" FROM "EvaluationStage" WHERE "callId" = $1)`,
    })[table] ?? `"callId" = $1`;

  it.each(changes)("stands in the database: %s %s", async (table, change) => {
    const sql = `UPDATE "${table}" SET ${change} WHERE ${whereOf(table)}`;
    for (const run of [appSql, ownerSql]) await expect(run(sql, [world.call.id])).rejects.toThrow(/terms of a call/);
  });

  it("stands in rows and in the form too: none is added, taken away or rewritten", async () => {
    const [{ id: stageId = "" } = {}] = await ownerSql<{ id: string }>(
      `SELECT "id" FROM "EvaluationStage" WHERE "callId" = $1`,
      [world.call.id],
    );
    const added = `INSERT INTO "Criterion" ("id", "stageId", "position", "name", "guidance", "maxPoints") VALUES (gen_random_uuid(), $1, 9, '{}', '{}', 5)`;
    await expect(appSql(added, [stageId])).rejects.toThrow(/terms of a call/);
    const gone = `DELETE FROM "Criterion" WHERE "stageId" = $1`;
    await expect(appSql(gone, [stageId])).rejects.toThrow(/terms of a call/);
    const form = `INSERT INTO "FormDefinition" ("id", "callId", "version", "definition") VALUES (gen_random_uuid(), $1, 2, '{}')`;
    await expect(appSql(form, [world.call.id])).rejects.toThrow(/terms of a call/);
    const rewritten = `UPDATE "FormDefinition" SET "definition" = '{}' WHERE "callId" = $1`;
    await expect(ownerSql(rewritten, [world.call.id])).rejects.toThrow(/terms of a call/);
    await expect(appSql(rewritten, [world.call.id])).rejects.toThrow(/permission denied/);
  });

  it("is not got around by an amendment that nobody released", async () => {
    await prepared();
    const sql = `UPDATE "Call" SET "title" = '{"ko": "x"}', "amended" = 1 WHERE "id" = $1`;
    await expect(appSql(sql, [world.call.id])).rejects.toThrow(/released amendment/);
  });
});
