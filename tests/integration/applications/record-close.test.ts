import { describe, expect, it } from "vitest";
import { recordClose } from "@/lib/applications/commands/record-close";
import { remindDrafts } from "@/lib/applications/commands/remind-drafts";
import { makeApplication, makeChallenge } from "../../factories/application";
import { makeCall, minute } from "../../factories/call";
import { contextOf, makeMember, makeOrganisation, system } from "../../factories/people";
import { makeWorld } from "../../factories/world";
import { ownerSql } from "../../support/database";

const noticesOf = (userId: string) =>
  ownerSql<{ kind: string; params: unknown }>(`SELECT "kind", "params" FROM "Notice" WHERE "userId" = $1`, [userId]);

describe("recording that a call has closed", () => {
  it("happens once, and tells officers; those whose draft was left hear of it too", async () => {
    const world = await makeWorld();
    const { programmeId, people } = world;
    const call = await makeCall({
      programmeId,
      officerId: people.officer,
      approverId: people.approver,
      opensIn: -2 * minute,
      closesIn: minute,
    });
    const challenge = await makeChallenge({
      callId: call.id,
      organisationId: world.demandOwner,
      authorId: people.demandOwner,
    });
    const startup = await makeOrganisation("STARTUP");
    const late = await makeMember(startup, "OWNER");
    const shared = { callId: call.id, challengeId: challenge.id };
    await makeApplication({ ...shared, organisationId: startup, authorId: late });
    await makeApplication({
      ...shared,
      organisationId: world.startup,
      authorId: people.startupOwner,
      status: "SUBMITTED",
    });

    expect(await recordClose(system("clock"))).toEqual({ ok: true, value: 0 });
    const afterwards = () => system("clock", 2 * minute);
    const results = await Promise.all([recordClose(afterwards()), recordClose(afterwards())]);
    expect(results.map((result) => result.ok && result.value).sort()).toEqual([0, 1]);
    expect(await recordClose(afterwards())).toEqual({ ok: true, value: 0 });

    expect(
      await ownerSql(
        `SELECT count(*)::int AS events FROM "AuditEvent" WHERE "name" = 'call_closed' AND "subjectId" = $1`,
        [call.id],
      ),
    ).toEqual([{ events: 1 }]);
    expect(await noticesOf(people.officer)).toEqual([
      {
        kind: "applications.call_closed",
        params: { call: expect.objectContaining({ ko: `공고 ${call.code}` }), submitted: 1 },
      },
    ]);
    await remindDrafts(afterwards());
    expect(await noticesOf(late)).toMatchObject([
      { kind: "applications.draft_closed", params: { code: challenge.code } },
    ]);
    expect(await noticesOf(people.startupOwner)).toEqual([]);
  });

  it("is nobody's to ask for but the portal's own", async () => {
    const world = await makeWorld();
    expect(await recordClose(await contextOf(world.people.officer))).toEqual({
      ok: false,
      refusals: [{ code: "common.forbidden" }],
    });
  });
});
