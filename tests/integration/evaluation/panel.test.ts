import { beforeEach, describe, expect, it } from "vitest";
import { appointPanel } from "@/lib/evaluation/commands/appoint-panel";
import { assignMember } from "@/lib/evaluation/commands/assign-member";
import { formPanel } from "@/lib/evaluation/commands/form-panel";
import { nameChair } from "@/lib/evaluation/commands/name-chair";
import { relieveMember } from "@/lib/evaluation/commands/relieve-member";
import { removeMember } from "@/lib/evaluation/commands/remove-member";
import { setDeadline } from "@/lib/evaluation/commands/set-deadline";
import { getPanelPage } from "@/lib/evaluation/queries/panels";
import { systemClock } from "@/lib/platform/clock";
import {
  makeScreenedWorld,
  codesOf,
  evaluate,
  makeAppointedPanel,
  makePanel,
  panelVersion,
  valueOf,
} from "../../factories/evaluation";
import { contextOf, grant, join, makeCapable, write } from "../../factories/people";
import { makeWorld, type World } from "../../factories/world";
import { ownerSql } from "../../support/database";
import { lockWaiters } from "../../support/waiting";

let world: World;
beforeEach(async () => {
  world = await makeScreenedWorld();
});

const member = async (panelId: string, userId: string) =>
  (
    await ownerSql<{ id: string }>(`SELECT "id" FROM "PanelMember" WHERE "panelId" = $1 AND "userId" = $2`, [
      panelId,
      userId,
    ])
  )[0]?.id ?? "";

describe("staffing a panel", () => {
  it("is formed once per stage, also by two officers at once", async () => {
    const second = await makeCapable("OFFICER", world.programmeId);
    const input = { callId: world.call.id, name: { ko: "1분과", en: undefined } };
    const results = await Promise.all([
      formPanel(await contextOf(world.people.officer), input),
      formPanel(await contextOf(second), input),
    ]);
    expect(results.map(codesOf).flat().sort()).toEqual(["evaluation.panel_exists", "ok"]);
  });

  it("takes nobody of an applicant, a demand owner, the management or the administration, and records the attempt", async () => {
    const officer = await contextOf(world.people.officer);
    const { panelId } = valueOf(
      await formPanel(officer, { callId: world.call.id, name: { ko: "1분과", en: undefined } }),
    );
    const tied: [string, string][] = [
      [world.people.startupViewer, "evaluation.conflict_applicant"],
      [world.people.demandViewer, "evaluation.conflict_demand_owner"],
      [world.people.approver, "evaluation.conflict_manager"],
      [world.people.administrator, "evaluation.conflict_administrator"],
    ];
    for (const [userId, code] of tied) {
      await grant(userId, "EVALUATOR");
      expect(codesOf(await assignMember(officer, { panelId, version: 0, userId }))).toEqual([code]);
    }
    const refused = await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = $1 AND "subjectId" = $2`, [
      "panel_member_assign_refused",
      panelId,
    ]);
    expect(refused).toHaveLength(4);
    const outsider = await makeCapable("AUDITOR");
    expect(codesOf(await assignMember(officer, { panelId, version: 0, userId: outsider }))).toEqual([
      "evaluation.not_an_evaluator",
    ]);
  });

  it("is not for an officer of an applicant or a demand owner of the call, who is not shown it either", async () => {
    const { panelId, evaluators } = await makePanel(world);
    const memberId = await member(panelId, evaluators[0] ?? "");
    const version = await panelVersion(panelId);
    const neutral = await contextOf(await makeCapable("OFFICER", world.programmeId));
    const look = { page: 1, search: "" };
    for (const organisation of [world.otherStartup, world.demandOwner]) {
      const partial = await makeCapable("OFFICER", world.programmeId);
      await join(partial, organisation, "VIEWER");
      const context = await contextOf(partial);
      const dueAt = new Date(Date.now() + 1_000_000);
      const reason = "시험에서 적는 스무 글자가 넘는 사유입니다.";
      const attempts = [
        formPanel(context, { callId: world.call.id, name: { ko: "2분과", en: undefined } }),
        assignMember(context, { panelId, version, userId: await makeCapable("EVALUATOR") }),
        removeMember(context, { panelId, version, memberId }),
        nameChair(context, { panelId, version, memberId }),
        setDeadline(context, { panelId, version, dueAt }),
        appointPanel(context, { panelId, version }),
        relieveMember(context, { panelId, version, memberId, cause: "UNAVAILABLE", reason }),
      ];
      const results = await Promise.all(attempts);
      expect(results.map(codesOf)).toEqual(results.map(() => ["applications.takes_part"]));
      expect(await getPanelPage(context.actor, systemClock, world.call.id, look)).toBeUndefined();
    }
    expect(await panelVersion(panelId)).toBe(version);
    expect(await getPanelPage(neutral.actor, systemClock, world.call.id, look)).toMatchObject({ mayStaff: true });
    valueOf(await appointPanel(neutral, { panelId, version }));
  });

  it("lets one of two racing changes win", async () => {
    const officer = await contextOf(world.people.officer);
    const { panelId } = valueOf(
      await formPanel(officer, { callId: world.call.id, name: { ko: "1분과", en: undefined } }),
    );
    const add = (userId: string) => assignMember(officer, { panelId, version: 0, userId });
    const results = await Promise.all([add(world.people.evaluator), add(world.people.otherEvaluator)]);
    expect(results.map(codesOf).flat().sort()).toEqual(["common.stale", "ok"]);
    expect(await ownerSql(`SELECT 1 FROM "PanelMember" WHERE "panelId" = $1`, [panelId])).toHaveLength(1);
  });

  it("lets members go while it is forming", async () => {
    world = await makeWorld();
    const officer = await contextOf(world.people.officer);
    const { panelId, evaluators } = await makePanel(world);
    const memberId = await member(panelId, evaluators[4] ?? "");
    valueOf(await removeMember(officer, { panelId, version: await panelVersion(panelId), memberId }));
    expect(codesOf(await appointPanel(officer, { panelId, version: await panelVersion(panelId) }))).toEqual([
      "evaluation.call_open",
      "evaluation.nothing_eligible",
      "evaluation.members_few",
    ]);
  });
});

describe("appointing a panel", () => {
  it("leaves out an application whose screening is being corrected at this moment", async () => {
    const { panelId } = await makePanel(world);
    const [officer, version] = [await contextOf(world.people.officer), await panelVersion(panelId)];
    const { appointing } = await write(async (tx) => {
      const data = { status: "INELIGIBLE", version: { increment: 1 } } as const;
      await tx.application.update({ where: { id: world.otherApplication.id }, data });
      const appointing = appointPanel(officer, { panelId, version });
      await lockWaiters(1);
      return { appointing: { appointing } };
    });
    expect(valueOf(await appointing.appointing).evaluations).toBe(5);
    const given = await ownerSql(`SELECT 1 FROM "Evaluation" WHERE "applicationId" = $1`, [world.otherApplication.id]);
    expect(given).toEqual([]);
  });

  it("assigns everything to everybody, tells them, and is recorded, all in one", async () => {
    const { panelId, evaluators } = await makeAppointedPanel(world);
    expect(
      await ownerSql(
        `SELECT 1 FROM "Evaluation" e JOIN "Application" a ON a."id" = e."applicationId" WHERE e."status" = 'ASSIGNED' AND a."callId" = $1`,
        [world.call.id],
      ),
    ).toHaveLength(10);
    const notices = await ownerSql<{ userId: string; params: { count: number } }>(
      `SELECT "userId", "params" FROM "Notice" WHERE "kind" = 'evaluation.assigned' AND "userId" = ANY($1)`,
      [evaluators],
    );
    expect(notices.map((notice) => notice.params.count)).toEqual([2, 2, 2, 2, 2]);
    const appointed = await ownerSql(
      `SELECT 1 FROM "AuditEvent" WHERE "name" = 'panel_appointed' AND "subjectId" = $1`,
      [panelId],
    );
    expect(appointed).toHaveLength(1);
  });

  it("happens once when pressed twice at the same moment", async () => {
    const { panelId } = await makePanel(world);
    const officer = await contextOf(world.people.officer);
    const input = { panelId, version: await panelVersion(panelId) };
    const results = await Promise.all([appointPanel(officer, input), appointPanel(officer, input)]);
    expect(
      results
        .map(codesOf)
        .flat()
        .filter((code) => code === "ok"),
    ).toHaveLength(1);
    expect(
      await ownerSql(
        `SELECT 1 FROM "Evaluation" e JOIN "PanelMember" m ON m."id" = e."memberId" WHERE m."panelId" = $1`,
        [panelId],
      ),
    ).toHaveLength(10);
  });

  it("finds a member who joined an applicant after being chosen", async () => {
    const { panelId } = await makePanel(world);
    await join(world.people.evaluator, world.otherStartup, "VIEWER");
    const officer = await contextOf(world.people.officer);
    expect(codesOf(await appointPanel(officer, { panelId, version: await panelVersion(panelId) }))).toEqual([
      "evaluation.members_conflicted",
    ]);
  });
});

describe("replacing a member", () => {
  it("takes back what is unfinished, keeps what was submitted, and gives a new member everything", async () => {
    const { panelId, evaluators } = await makeAppointedPanel(world);
    const [ill = ""] = evaluators;
    await evaluate(world, ill, world.application.id, [30, 20, 10, 5]);
    const officer = await contextOf(world.people.officer);
    const input = {
      panelId,
      memberId: await member(panelId, ill),
      cause: "UNAVAILABLE" as const,
      reason: "입원으로 더 평가할 수 없다고 알려 왔습니다.",
    };
    const relieved = await relieveMember(officer, { ...input, version: await panelVersion(panelId) });
    expect(valueOf(relieved)).toEqual({ relieved: 1 });
    expect(codesOf(await relieveMember(officer, { ...input, version: await panelVersion(panelId) }))).toEqual([
      "evaluation.nothing_to_relieve",
    ]);

    const fresh = await makeCapable("EVALUATOR");
    valueOf(await assignMember(officer, { panelId, version: await panelVersion(panelId), userId: fresh }));
    const page = await getPanelPage(officer.actor, systemClock, world.call.id, { page: 1, search: "" });
    const counts = (userId: string) => page?.panel?.members.find((row) => row.userId === userId)?.counts;
    expect(counts(ill)).toEqual({ ASSIGNED: 0, OPEN: 0, SUBMITTED: 1, RECUSED: 1 });
    expect(counts(fresh)).toEqual({ ASSIGNED: 2, OPEN: 0, SUBMITTED: 0, RECUSED: 0 });
    expect(page?.panel?.shares.members).toBe(6);
  });

  it("records an exclusion for each application where the cause is a conflict", async () => {
    const { panelId, evaluators } = await makeAppointedPanel(world);
    const [userId = ""] = evaluators;
    const officer = await contextOf(world.people.officer);
    const input = {
      panelId,
      memberId: await member(panelId, userId),
      cause: "CONFLICT" as const,
      reason: "배정 뒤에 신청 기업의 임직원이 되었습니다.",
    };
    valueOf(await relieveMember(officer, { ...input, version: await panelVersion(panelId) }));
    const rows = await ownerSql<{ kind: string }>(`SELECT "kind" FROM "ConflictOfInterest" WHERE "userId" = $1`, [
      userId,
    ]);
    expect(rows.map((row) => row.kind)).toEqual(["EXCLUSION", "EXCLUSION"]);
  });
});

describe("before the close", () => {
  it("tells nothing of who and how many have applied, and finds ties to them in time for the appointment", async () => {
    world = await makeWorld();
    const officer = await contextOf(world.people.officer);
    await grant(world.people.startupViewer, "EVALUATOR");
    const { panelId } = await makePanel(world, [world.people.startupViewer]);
    const page = () => getPanelPage(officer.actor, systemClock, world.call.id, { page: 1, search: "" });
    expect(await page()).toMatchObject({ counts: { eligible: 0, unscreened: null }, applications: [] });
    expect((await page())?.panel?.members.map((one) => one.tied)).toEqual([false, false, false, false, false]);

    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    expect(await page()).toMatchObject({ counts: { unscreened: 2 } });
    expect((await page())?.panel?.members.map((one) => one.tied)).toEqual([true, false, false, false, false]);
    expect(codesOf(await appointPanel(officer, { panelId, version: await panelVersion(panelId) }))).toEqual([
      "evaluation.screening_open",
      "evaluation.nothing_eligible",
      "evaluation.members_conflicted",
    ]);
  });
});

describe("the panel page", () => {
  it("is for the programme's managers; an auditor waits until the results are out", async () => {
    await makeAppointedPanel(world);
    const seen = async (who: keyof World["people"]) => {
      const { actor } = await contextOf(world.people[who]);
      return (await getPanelPage(actor, systemClock, world.call.id, { page: 1, search: "" })) !== undefined;
    };
    expect(await seen("officer")).toBe(true);
    expect(await seen("approver")).toBe(true);
    for (const who of [
      "otherOfficer",
      "auditor",
      "administrator",
      "evaluator",
      "startupOwner",
      "demandOwner",
    ] as const) {
      expect([who, await seen(who)]).toEqual([who, false]);
    }
  });
});
