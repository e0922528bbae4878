import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { endCalendar } from "@/lib/accounts/commands/end-calendar";
import { rotateCalendar } from "@/lib/accounts/commands/rotate-calendar";
import { getCalendarHolder, getCalendarToken } from "@/lib/accounts/queries/calendar";
import { getCallCalendar, getOwnCalendar } from "@/lib/milestones/queries/calendar";
import { dateOf, koreanDay } from "@/lib/platform/i18n/days";
import { signToken } from "@/lib/platform/signed-token";
import { followCall } from "@/lib/programmes/commands/follow-call";
import { makeApplication } from "@/tests/factories/application";
import { day } from "@/tests/factories/call";
import { evaluate, makeAppointedPanel, makeScreenedWorld } from "@/tests/factories/evaluation";
import { contextOf, makeMember, makeOrganisation, makeUser, write } from "@/tests/factories/people";
import { makeProject } from "@/tests/factories/projects";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe("the calendar address", () => {
  it("is the person's until it is replaced or ended, and only a signed one leads anywhere", async () => {
    const kim = await contextOf(await makeUser());
    const userId = kim.actor.kind === "user" ? kim.actor.userId : "";
    expect(await getCalendarToken(kim.actor)).toBeUndefined();
    const made = await rotateCalendar(kim);
    const first = (await getCalendarToken(kim.actor)) ?? "";
    expect(await getCalendarHolder(first)).toEqual({ userId, locale: "ko" });
    await rotateCalendar(kim);
    const second = (await getCalendarToken(kim.actor)) ?? "";
    expect(await getCalendarHolder(first)).toBeUndefined();
    expect(await getCalendarHolder(second)).toEqual({ userId, locale: "ko" });
    const unsigned = made.ok ? made.value.feedId : "";
    for (const bad of [
      unsigned,
      `${second}x`,
      "",
      "a.b",
      signToken("stop-mails", unsigned),
      signToken("calendar", "x"),
    ])
      expect(await getCalendarHolder(bad)).toBeUndefined();
    await endCalendar(kim);
    expect(await getCalendarHolder(second)).toBeUndefined();
  });

  it("is one, though it is made twice at the same time, and ends with the account", async () => {
    const kim = await contextOf(await makeUser());
    const results = await Promise.all([rotateCalendar(kim), rotateCalendar(kim), rotateCalendar(kim)]);
    expect(results.every((result) => result.ok)).toBe(true);
    const token = (await getCalendarToken(kim.actor)) ?? "";
    expect(await getCalendarHolder(token)).toBeDefined();
    await ownerSql(`UPDATE "User" SET "status" = 'CLOSED' WHERE "id" = $1`, [
      kim.actor.kind === "user" ? kim.actor.userId : "",
    ]);
    expect(await getCalendarHolder(token)).toBeUndefined();
  });
});

describe("a person's dates", () => {
  const shown = async (userId: string) =>
    (await getOwnCalendar((await contextOf(userId)).actor)).map(({ kind, id, at }) => [kind, id, at]);

  it("are those of their startup's drafts by its own close, and of the calls they follow; nobody else's", async () => {
    const startup = await makeOrganisation("STARTUP");
    const [owner, viewer, stranger] = [
      await makeMember(startup, "OWNER"),
      await makeMember(startup, "VIEWER"),
      await makeUser(),
    ];
    const draft = await makeApplication({
      callId: world.call.id,
      challengeId: world.challenge.id,
      organisationId: startup,
      authorId: owner,
    });
    await followCall(await contextOf(owner), { callId: world.call.id, frequency: "NONE" });
    const [call] = await ownerSql<{ opensAt: Date; closesAt: Date }>(
      `SELECT "opensAt", "closesAt" FROM "Call" WHERE "id" = $1`,
      [world.call.id],
    );
    const own = ["deadline", draft.id, call?.closesAt];
    expect(await shown(viewer)).toEqual([own]);
    expect(await shown(owner)).toContainEqual(own);
    expect(await shown(owner)).toContainEqual(["opens", world.call.id, call?.opensAt]);
    expect(await shown(owner)).toContainEqual(["closes", world.call.id, call?.closesAt]);
    expect(await shown(stranger)).toEqual([]);
    const later = new Date((call?.closesAt.getTime() ?? 0) + 3_600_000);
    const { officer, approver } = world.people;
    await write((tx) =>
      tx.deadlineExtension.create({
        data: {
          callId: world.call.id,
          organisationId: startup,
          until: later,
          reason: "장애",
          status: "RELEASED",
          requestedById: officer,
          requestedAt: new Date(),
          decidedById: approver,
          decidedAt: new Date(),
        },
      }),
    );
    expect(await shown(viewer)).toEqual([["deadline", draft.id, later]]);
  });

  it("of who posts a problem or runs the programme are the whole call's; of an applicant its results", async () => {
    const { people, call, application } = await makeWorld({ resultsExpectedAt: new Date("2027-01-31T15:00:00Z") });
    const kinds = ["closes", "opens", "results"];
    for (const userId of [people.demandViewer, people.officer, people.approver])
      expect((await shown(userId)).map(([kind, id]) => [kind, id]).sort()).toEqual(
        kinds.map((kind) => [kind, call.id]),
      );
    expect((await shown(people.startupViewer)).map(([kind, id]) => [kind, id])).toEqual([
      ["deadline", application.id],
      ["results", call.id],
    ]);
    for (const userId of [people.otherOfficer, people.otherDemandOwner, people.evaluator, people.auditor])
      expect(await shown(userId)).toEqual([]);
    await followCall(await contextOf(people.startupViewer), { callId: call.id, frequency: "NONE" });
    expect((await shown(people.startupViewer)).map(([kind]) => kind).sort()).toEqual([
      "closes",
      "deadline",
      "opens",
      "results",
    ]);
  });

  it("of an evaluator are the panels whose sheets still lack, and name nobody", async () => {
    const closed = await makeScreenedWorld();
    const { panelId, evaluators } = await makeAppointedPanel(closed);
    const [first = "", second = ""] = evaluators;
    expect(await shown(first)).toEqual([]);
    const dueAt = new Date(Date.now() + 3 * day);
    await ownerSql(`UPDATE "Panel" SET "dueAt" = $2 WHERE "id" = $1`, [panelId, dueAt]);
    await evaluate(closed, second, closed.application.id, [30, 20, 10, 5]);
    const { code, id: callId } = closed.call;
    expect(await getOwnCalendar((await contextOf(first)).actor)).toEqual([
      { kind: "evaluation", id: panelId, at: dueAt, code, title: expect.anything(), href: "/evaluate" },
    ]);
    expect(await shown(second)).toEqual([["evaluation", panelId, dueAt]]);
    await evaluate(closed, second, closed.otherApplication.id, [30, 20, 10, 5]);
    expect(await shown(second)).toEqual([]);
    expect((await shown(closed.people.officer)).every(([, id]) => id === callId)).toBe(true);
  });

  it("of a project are both parties', each with the page of its own side; the support is the demand owner's", async () => {
    const closed = await makeScreenedWorld();
    const { id, milestoneIds } = await makeProject(closed);
    const addresses = async (userId: string) =>
      (await getOwnCalendar((await contextOf(userId)).actor))
        .filter((one) => ["milestone", "support"].includes(one.kind))
        .map(({ kind, id, href }) => [kind, id, href]);
    const milestones = (side: string) => milestoneIds.map((one) => ["milestone", one, `/${side}/projects/${id}`]);
    expect(await addresses(closed.people.startupViewer)).toEqual(milestones("startup"));
    expect(await addresses(closed.people.demandEditor)).toEqual([
      ...milestones("demand"),
      ["support", id, `/demand/projects/${id}`],
    ]);
    for (const userId of [closed.people.otherStartupOwner, closed.people.otherDemandOwner, closed.people.officer])
      expect(await addresses(userId)).toEqual([]);
  });

  it("of a call are public while it is announced", async () => {
    const end = dateOf("2027-06-30");
    const resultsExpectedAt = new Date("2027-01-31T15:00:00Z");
    const { call } = await makeWorld({ projectEndsOn: end, resultsExpectedAt });
    const found = await getCallCalendar(call.code);
    expect(found?.things.map((one) => one.kind)).toEqual(
      expect.arrayContaining(["opens", "closes", "results", "ends"]),
    );
    expect(found?.things.find((one) => one.kind === "ends")?.at).toBe("2027-06-30");
    expect(found?.things.find((one) => one.kind === "results")?.at).toBe(koreanDay(resultsExpectedAt));
    expect(await getCallCalendar(randomUUID())).toBeUndefined();
    await ownerSql(
      `UPDATE "Call" SET "status" = 'CANCELLED', "cancelledAt" = now(), "cancelReason" = '취소' WHERE "id" = $1`,
      [world.call.id],
    );
    expect(await getCallCalendar(world.call.code)).toBeUndefined();
  });
});
