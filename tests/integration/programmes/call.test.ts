import { beforeAll, describe, expect, it } from "vitest";
import { announceCall } from "@/lib/programmes/commands/announce-call";
import { cancelCall } from "@/lib/programmes/commands/cancel-call";
import { createCall } from "@/lib/programmes/commands/create-call";
import { editCall } from "@/lib/programmes/commands/edit-call";
import { proposeCall } from "@/lib/programmes/commands/propose-call";
import { returnCall } from "@/lib/programmes/commands/return-call";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";
import { callTerms, newCall } from "@/lib/programmes/schema/call-terms";
import { minute } from "@/tests/factories/call";
import { contextOf, grant, makeCapable } from "@/tests/factories/people";
import { typedTerms } from "@/tests/factories/programmes";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const reason = "평가항목의 배점을 다시 검토해 주십시오. 사업성의 비중이 낮습니다.";
const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const officer = () => contextOf(world.people.officer);
const approver = () => contextOf(world.people.approver);

async function draft(dates: { opensIn?: number; closesIn?: number } = {}) {
  const input = newCall.parse({ ...typedTerms(dates), programmeId: world.programmeId });
  const made = await createCall(await officer(), input);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return { callId: made.value.callId, version: 0, input };
}

async function proposed(dates: { opensIn?: number; closesIn?: number } = {}) {
  const { callId, version } = await draft(dates);
  expect(await proposeCall(await officer(), { callId, version })).toEqual({ ok: true, value: { callId } });
  return { callId, version: version + 1 };
}

const eventsOf = async (callId: string) =>
  (
    await ownerSql<{ name: string }>(`SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY "at"`, [callId])
  ).map((event) => event.name);
const noticesOf = async (kind: string, callId: string) =>
  ownerSql(
    `SELECT "userId" FROM "Notice" WHERE "kind" = $1 AND ("href" LIKE '%' || $2 OR "params"->>'code' = (SELECT "code" FROM "Call" WHERE "id" = $2::uuid))`,
    [kind, callId],
  );

describe("a call", () => {
  it("goes from draft to the public by two persons, with events and notices", async () => {
    const { callId, version } = await proposed();
    expect(await getPublicCall((await codeOf(callId)) ?? "")).toBeUndefined();
    expect(await announceCall(await approver(), { callId, version })).toMatchObject({ ok: true });
    const found = await getPublicCall((await codeOf(callId)) ?? "");
    expect(found?.call).toMatchObject({ status: "ANNOUNCED", phase: "OPEN", ceiling: 60_000_000n, quota: 10 });
    expect(found?.call.stages[0]?.criteria.map((criterion) => criterion.maxPoints)).toEqual([40, 30, 20, 10]);
    expect(found?.call.tranches.map((tranche) => tranche.share)).toEqual([7000, 3000]);
    expect(found?.call.form?.sections.map((section) => section.id)).toEqual([
      "company",
      "proposal",
      "plan",
      "team",
      "budget",
      "files",
      "consents",
    ]);
    expect(await eventsOf(callId)).toEqual(["call_created", "call_proposed", "call_announced"]);
    expect(await noticesOf("programmes.call_proposed", callId)).toEqual([{ userId: world.people.approver }]);
    expect((await noticesOf("programmes.call_for_challenges", callId)).map((row) => row.userId)).toEqual(
      expect.arrayContaining([world.people.demandOwner, world.people.demandEditor, world.people.otherDemandOwner]),
    );
  });

  it("is not announced by the one who proposed it, in the command and in the database", async () => {
    const both = await makeCapable("OFFICER", world.programmeId);
    await grant(both, "APPROVER", world.programmeId);
    const { callId, version } = await draft();
    await proposeCall(await contextOf(both), { callId, version });
    expect(await announceCall(await contextOf(both), { callId, version: version + 1 })).toEqual(
      refusal("programmes.same_person"),
    );
    await expect(
      ownerSql(
        `UPDATE "Call" SET "status" = 'ANNOUNCED', "announcedAt" = now(), "announcedById" = "proposedById" WHERE "id" = $1`,
        [callId],
      ),
    ).rejects.toThrow(/Call_announced_by_two/);
  });

  it("is not announced by anybody who wrote or changed it, in the command and in the database", async () => {
    const writer = await makeCapable("OFFICER", world.programmeId);
    const editor = await makeCapable("OFFICER", world.programmeId);
    const input = newCall.parse({ ...typedTerms(), programmeId: world.programmeId });
    const made = await createCall(await contextOf(writer), input);
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    const { callId } = made.value;
    const { programmeId: _, ...terms } = input;
    expect(await editCall(await contextOf(editor), { ...terms, callId, version: 0 })).toMatchObject({ ok: true });
    expect(await editCall(await officer(), { ...terms, callId, version: 1 })).toMatchObject({ ok: true });
    for (const author of [writer, editor]) await grant(author, "APPROVER", world.programmeId);
    expect(await proposeCall(await officer(), { callId, version: 2 })).toMatchObject({ ok: true });
    const told = (await noticesOf("programmes.call_proposed", callId)).map(({ userId }) => userId);
    expect(told).toContain(world.people.approver);
    for (const author of [writer, editor]) {
      expect(told).not.toContain(author);
      const context = await contextOf(author);
      expect((await getManagedCall(context.actor, callId))?.call.own).toBe(true);
      expect(await announceCall(context, { callId, version: 3 })).toEqual(refusal("programmes.same_person"));
      const forced = `UPDATE "Call" SET "status" = 'ANNOUNCED', "announcedAt" = now(), "announcedById" = $2 WHERE "id" = $1`;
      await expect(ownerSql(forced, [callId, author])).rejects.toThrow("not announced by one of its authors");
    }
    await expect(ownerSql(`UPDATE "Call" SET "authorIds" = '{}' WHERE "id" = $1`, [callId])).rejects.toThrow(
      "an author stays an author",
    );
    expect((await getManagedCall((await approver()).actor, callId))?.call.own).toBe(false);
    expect(await announceCall(await approver(), { callId, version: 3 })).toMatchObject({ ok: true });
  });

  it("is sent back with a reason, mended, and proposed again", async () => {
    const { callId, version } = await proposed();
    expect(await returnCall(await approver(), { callId, version, reason })).toMatchObject({ ok: true });
    const managed = await getManagedCall((await officer()).actor, callId);
    expect(managed?.call).toMatchObject({ status: "DRAFT", returnReason: reason, version: version + 1 });
    const edited = callTerms.parse({ ...typedTerms(), quota: "7" });
    expect(await editCall(await officer(), { ...edited, callId, version: version + 1 })).toMatchObject({ ok: true });
    expect(await proposeCall(await officer(), { callId, version: version + 2 })).toMatchObject({ ok: true });
    const again = await getManagedCall((await officer()).actor, callId);
    expect(again?.call).toMatchObject({ status: "PROPOSED", returnReason: null, quota: 7 });
    expect(await noticesOf("programmes.call_sent_back", callId)).toEqual([{ userId: world.people.officer }]);
  });

  it("keeps its terms once it has left the draft, in the command and in the database", async () => {
    const { callId, version } = await proposed();
    const edited = callTerms.parse(typedTerms());
    expect(await editCall(await officer(), { ...edited, callId, version })).toEqual(refusal("programmes.not_in_state"));
    await expect(ownerSql(`UPDATE "Call" SET "quota" = 99 WHERE "id" = $1`, [callId])).rejects.toThrow(
      /terms of a call/,
    );
    await expect(ownerSql(`UPDATE "TranchePlanItem" SET "share" = 1 WHERE "callId" = $1`, [callId])).rejects.toThrow(
      /terms of a call/,
    );
    await announceCall(await approver(), { callId, version });
    await expect(ownerSql(`UPDATE "Call" SET "status" = 'DRAFT' WHERE "id" = $1`, [callId])).rejects.toThrow(
      /announced/,
    );
  });

  it("makes a new version of the form only where the form changed", async () => {
    const { callId, input } = await draft();
    const versions = () => ownerSql(`SELECT "version" FROM "FormDefinition" WHERE "callId" = $1 ORDER BY 1`, [callId]);
    const { programmeId: _, ...terms } = input;
    await editCall(await officer(), { ...terms, quota: 3, callId, version: 0 });
    expect(await versions()).toEqual([{ version: 1 }]);
    const form = JSON.parse(terms.form);
    form.sections.pop();
    await editCall(await officer(), { ...terms, form: JSON.stringify(form), callId, version: 1 });
    expect(await versions()).toEqual([{ version: 1 }, { version: 2 }]);
    const managed = await getManagedCall((await officer()).actor, callId);
    expect(managed?.call.form?.sections).toHaveLength(6);
  });

  it("refuses everything wrong at once and writes nothing", async () => {
    const input = newCall.parse({
      ...typedTerms(),
      programmeId: world.programmeId,
      quotaPerChallenge: "50",
      form: "{",
    });
    expect(await createCall(await officer(), input)).toEqual({
      ok: false,
      refusals: [
        expect.objectContaining({ code: "programmes.quota_per_challenge" }),
        expect.objectContaining({ code: "programmes.form_not_json" }),
      ],
    });
    expect(await ownerSql(`SELECT 1 FROM "Call" WHERE "code" = $1`, [input.code])).toEqual([]);
  });

  it("refuses a code that is taken", async () => {
    const { input } = await draft();
    expect(await createCall(await officer(), input)).toEqual(refusal("programmes.code_taken"));
  });

  it("is neither proposed nor announced after its own close", async () => {
    const { callId, version } = await draft({ opensIn: -2 * minute, closesIn: -minute });
    expect(await proposeCall(await officer(), { callId, version })).toEqual(refusal("programmes.close_is_past"));
    const running = await proposed({ opensIn: -2 * minute, closesIn: minute });
    const late = await contextOf(world.people.approver, 2 * minute);
    expect(await announceCall(late, running)).toEqual(refusal("programmes.close_is_past"));
  });
});

describe("two at the same time", () => {
  it("announce one call once", async () => {
    const { callId, version } = await proposed();
    const second = await makeCapable("APPROVER", world.programmeId);
    const results = await Promise.all(
      [await approver(), await contextOf(second)].map((context) => announceCall(context, { callId, version })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await eventsOf(callId)).filter((name) => name === "call_announced")).toHaveLength(1);
  });

  it("save one draft once; the other learns that it is stale", async () => {
    const { callId, version, input } = await draft();
    const { programmeId: _, ...terms } = input;
    const contexts = [await officer(), await officer()];
    const results = await Promise.all(contexts.map((context) => editCall(context, { ...terms, callId, version })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results).toContainEqual(refusal("common.stale"));
  });
});

describe("cancelling", () => {
  it("tells the demand owners and the startups with an application", async () => {
    const other = await makeWorld();
    const { id: callId } = other.call;
    const context = await contextOf(other.people.approver);
    expect(await cancelCall(context, { callId, version: 0, reason })).toEqual({ ok: true, value: { callId } });
    const told = (await noticesOf("programmes.call_cancelled", callId)).map((row) => row.userId);
    for (const who of ["officer", "demandOwner", "startupOwner", "startupViewer", "otherStartupOwner"] as const)
      expect(told).toContain(other.people[who]);
    expect(told).not.toContain(other.people.otherDemandOwner);
    expect((await getPublicCall(other.call.code))?.call).toMatchObject({ status: "CANCELLED", cancelReason: reason });
  });

  it("of an announced call is not the officer's, and tells nobody outside of a draft", async () => {
    const { callId } = world.call.id ? { callId: world.call.id } : { callId: "" };
    expect(await cancelCall(await officer(), { callId, version: 0, reason })).toEqual(refusal("common.forbidden"));
    const made = await draft();
    expect(await cancelCall(await officer(), { callId: made.callId, version: 0, reason })).toMatchObject({ ok: true });
    const told = (await noticesOf("programmes.call_cancelled", made.callId)).map((row) => row.userId);
    expect(told).not.toContain(world.people.demandOwner);
    expect(await getPublicCall(made.input.code)).toBeUndefined();
  });

  it("is over once results are out", async () => {
    const other = await makeWorld();
    await ownerSql(
      `INSERT INTO "SelectionRound" ("id", "callId", "status", "minutes", "proposedById", "confirmedById", "publishedAt")
       VALUES (gen_random_uuid(), $1, 'PUBLISHED', '', $2, $3, now())`,
      [other.call.id, other.people.officer, other.people.approver],
    );
    const context = await contextOf(other.people.approver);
    expect(await cancelCall(context, { callId: other.call.id, version: 0, reason })).toEqual(
      refusal("programmes.results_are_out"),
    );
  });
});

const codeOf = async (callId: string) =>
  (await ownerSql<{ code: string }>(`SELECT "code" FROM "Call" WHERE "id" = $1`, [callId]))[0]?.code;
