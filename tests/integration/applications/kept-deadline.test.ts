import { beforeEach, describe, expect, test } from "vitest";
import { decideExtension } from "@/lib/applications/commands/decide-extension";
import { decideIncident } from "@/lib/applications/commands/decide-incident";
import { getCallDeadlines } from "@/lib/applications/queries/deadlines";
import { getManagerHome } from "@/lib/challenges/queries/manager-home";
import { makeApplication, makeChallenge } from "@/tests/factories/application";
import { proposalsOf } from "@/tests/factories/deadlines";
import { contextOf, join, makeCapable, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const REFUSED = { decision: "REFUSED", reason: "요건검토를 시작하여 마감을 옮기지 않습니다." } as const;

let world: World;
let incidentId: string;
let extensionId: string;

/** A call with an outage and an extension that its officer proposed and nobody has decided on. */
beforeEach(async () => {
  world = await makeWorld();
  ({ incidentId, extensionId } = await proposalsOf(world));
});

/** A first result of the screening: from now on no deadline of the call moves. */
async function screen() {
  const challenge = await makeChallenge({
    callId: world.call.id,
    organisationId: world.demandOwner,
    authorId: world.people.demandOwner,
  });
  const startup = await makeOrganisation("STARTUP");
  await makeApplication({
    callId: world.call.id,
    challengeId: challenge.id,
    organisationId: startup,
    authorId: await makeMember(startup, "OWNER"),
    status: "ELIGIBLE",
  });
}

const view = async (userId: string) => getCallDeadlines((await contextOf(userId)).actor, world.call.id);

const waiting = async (userId: string) => {
  const { tasks } = await getManagerHome((await contextOf(userId)).actor);
  return tasks.map(({ kind }) => kind).filter((kind) => kind === "release_incident" || kind === "release_extensions");
};

async function refuse(userId: string) {
  const context = await contextOf(userId);
  return [
    await decideIncident(context, { id: incidentId, ...REFUSED }),
    await decideExtension(context, { id: extensionId, ...REFUSED }),
  ];
}

async function kindsTo(userId: string): Promise<string[]> {
  const query = `SELECT "kind" FROM "Notice" WHERE "userId" = $1 ORDER BY "id"`;
  return (await ownerSql<{ kind: string }>(query, [userId])).map(({ kind }) => kind);
}

const both = (result: unknown) => [result, result];
const done = () => both({ ok: true, value: { callId: world.call.id } });

describe("a proposal that waits when the screening begins", () => {
  beforeEach(screen);

  test("is no longer released", async () => {
    const approver = await contextOf(world.people.approver);
    const begun = { ok: false, refusals: [{ code: "applications.screening_begun" }] };
    expect(await decideIncident(approver, { id: incidentId, decision: "RELEASED" })).toEqual(begun);
    expect(await decideExtension(approver, { id: extensionId, decision: "RELEASED" })).toEqual(begun);
    expect(await view(world.people.approver)).toMatchObject({
      screeningBegun: true,
      mayRelease: false,
      mayRefuse: true,
    });
  });

  test("stays on the approver's list until it is refused, and its proposer hears why", async () => {
    const { approver, officer } = world.people;
    expect(await waiting(approver)).toEqual(["release_incident", "release_extensions"]);
    expect(await refuse(approver)).toEqual(done());
    expect(await waiting(approver)).toEqual([]);
    expect(await kindsTo(officer)).toEqual(["applications.incident_refused", "applications.extension_refused"]);
  });

  test("is taken back by the officer who made it", async () => {
    const { approver, officer } = world.people;
    expect(await refuse(officer)).toEqual(done());
    const deadlines = await view(officer);
    for (const [kept] of [deadlines?.incidents ?? [], deadlines?.extensions ?? []])
      expect(kept).toMatchObject({ status: "TAKEN_BACK", refusalReason: REFUSED.reason });
    expect(await kindsTo(officer)).toEqual([]);
    expect(await kindsTo(approver)).toEqual(Array(2).fill("applications.deadline_taken_back"));
    expect(await refuse(officer)).toEqual(both({ ok: false, refusals: [{ code: "common.stale" }] }));
  });
});

test("another officer does not take it back", async () => {
  const colleague = await makeCapable("OFFICER", world.programmeId);
  expect(await refuse(colleague)).toEqual(both({ ok: false, refusals: [{ code: "common.forbidden" }] }));
});

test("an approver whose organisation takes part has nothing on the list that only others may decide", async () => {
  const { approver } = world.people;
  const other = await makeOrganisation("PRIME");
  for (const [organisationId, authorId] of [
    [world.demandOwner, world.people.demandOwner],
    [other, await makeMember(other, "OWNER")],
  ] as const)
    await makeChallenge({ callId: world.call.id, organisationId, authorId, status: "APPROVED" });
  const kinds = async () =>
    (await getManagerHome((await contextOf(approver)).actor)).tasks.map(({ kind, count }) => [kind, count]);
  expect(await kinds()).toEqual([
    ["publish_challenges", 2],
    ["release_incident", 1],
    ["release_extensions", 1],
  ]);
  await join(approver, world.demandOwner, "VIEWER");
  // The challenge of that organisation waits for another approver too.
  expect(await kinds()).toEqual([["publish_challenges", 1]]);
  expect(await refuse(approver)).toEqual(both({ ok: false, refusals: [{ code: "applications.takes_part" }] }));
});
