import { beforeEach, describe, expect, test } from "vitest";
import { decideExtension } from "@/lib/applications/commands/decide-extension";
import { screenApplication } from "@/lib/applications/commands/screen-application";
import { screenPassing } from "@/lib/applications/commands/screen-passing";
import { startApplication } from "@/lib/applications/commands/start-application";
import { appointPanel } from "@/lib/evaluation/commands/appoint-panel";
import { makeChallenge, seenVersion } from "@/tests/factories/application";
import { day, minute } from "@/tests/factories/call";
import { proposalsOf } from "@/tests/factories/deadlines";
import { makePanel, makeScreenedWorld, panelVersion } from "@/tests/factories/evaluation";
import { contextOf, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { lockWaiters } from "@/tests/support/waiting";

/** The officer's clock stands behind the close; what was submitted stays before it. */
const LATER = 10 * minute;

let world: World;
beforeEach(async () => {
  world = await makeWorld({ opensIn: -20 * day, closesIn: 5 * minute });
});

const release = async (later = LATER) => {
  const [{ extensionId }, approver] = [await proposalsOf(world), await contextOf(world.people.approver, later)];
  return () => decideExtension(approver, { id: extensionId, decision: "RELEASED" });
};

/** Starts both while somebody holds the call: when it is let go, each has taken what it takes before the call. */
async function atOnce<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const { both } = await write(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${world.call.id}::uuid FOR UPDATE`;
    const one = first();
    await lockWaiters(1);
    const other = second();
    await lockWaiters(2);
    return { both: () => Promise.all([one, other]) };
  });
  return both();
}

describe("a released extension, and at the same moment", () => {
  const begun = { ok: false, refusals: [{ code: "applications.screening_begun" }] };

  test("the screening of one of the startup's applications: neither waits for the other for ever", async () => {
    const officer = await contextOf(world.people.officer, LATER);
    const { id } = world.application;
    const input = { applicationId: id, version: await seenVersion(id), result: "ELIGIBLE", reason: null } as const;
    const both = await atOnce(() => screenApplication(officer, input), await release());
    expect(both).toEqual([{ ok: true }, begun]);
  });

  test("the passing of all that pass: neither waits for the other for ever", async () => {
    const officer = await contextOf(world.people.officer, LATER);
    const both = await atOnce(() => screenPassing(officer, { callId: world.call.id }), await release());
    expect(both).toEqual([{ ok: true, value: { eligible: 2, exceptions: 0 } }, begun]);
  });

  test("the appointment of a panel: neither waits for the other for ever", async () => {
    world = await makeScreenedWorld();
    const { panelId } = await makePanel(world);
    const [officer, version] = [await contextOf(world.people.officer), await panelVersion(panelId)];
    const both = await atOnce(() => appointPanel(officer, { panelId, version }), await release(0));
    expect(both).toEqual([{ ok: true, value: { evaluations: 10 } }, begun]);
  });

  test("a draft of the same startup, which may be saved already: it is released anew", async () => {
    world = await makeWorld();
    const { people, call, startup: organisationId } = world;
    const about = { callId: call.id, organisationId: world.demandOwner, authorId: people.demandOwner };
    const [{ code }, starter] = [await makeChallenge(about), await contextOf(people.startupOwner)];
    const releaseNow = await release(0);
    const { releasing } = await write(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${call.id}::uuid FOR SHARE`;
      const releasing = releaseNow();
      await lockWaiters(1);
      expect(await startApplication(starter, { challenge: code, organisationId })).toMatchObject({ ok: true });
      return { releasing: () => releasing };
    });
    expect(await releasing()).toMatchObject({ ok: false, refusals: [{ code: "common.stale" }] });
    expect(await releaseNow()).toMatchObject({ ok: true });
  });
});
