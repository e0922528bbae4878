import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { attendDraft } from "@/lib/applications/commands/attend-draft";
import { decideExtension } from "@/lib/applications/commands/decide-extension";
import { decideIncident } from "@/lib/applications/commands/decide-incident";
import { recordClose } from "@/lib/applications/commands/record-close";
import { recordIncident } from "@/lib/applications/commands/record-incident";
import { requestExtension } from "@/lib/applications/commands/request-extension";
import { screenApplication } from "@/lib/applications/commands/screen-application";
import { startApplication } from "@/lib/applications/commands/start-application";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { getScreening } from "@/lib/applications/queries/screening";
import { getSubmission } from "@/lib/applications/queries/submitted";
import { getManagerHome } from "@/lib/challenges/queries/manager-home";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";
import { makeApplication, makeChallenge, shownDigest, seenVersion } from "@/tests/factories/application";
import { day, makeCall, minute } from "@/tests/factories/call";
import { contextOf, grant, makeCapable, makeMember, makeOrganisation, system } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";

const HOUR = 60 * minute;
const REASON = "감시 기록에 응답이 없었습니다.";

let world: World;
let call: { id: string; code: string };
let challenge: { id: string; code: string };
let closesAt: Date;

/** A call that closed ten minutes ago, as the machine's clock goes. */
beforeEach(async () => {
  world = await makeWorld();
  const { programmeId, people, demandOwner } = world;
  const managers = { programmeId, officerId: people.officer, approverId: people.approver };
  call = await makeCall({ ...managers, opensIn: -9 * day, closesIn: -10 * minute });
  challenge = await makeChallenge({ callId: call.id, organisationId: demandOwner, authorId: people.demandOwner });
  closesAt = await close();
});

async function close(column: "closesAt" | "lastCloseAt" = "closesAt"): Promise<Date> {
  const [row] = await ownerSql<{ at: Date }>(`SELECT "${column}" AS at FROM "Call" WHERE "id" = $1`, [call.id]);
  if (!row) throw new Error("no call");
  return row.at;
}

/** Whether this call's close is recorded, once every close up to then is. */
async function isRecorded(offset = 0): Promise<boolean> {
  for (let left = true; left;) {
    const result = await recordClose(system("clock", offset));
    left = result.ok && result.value > 0;
  }
  const where = `"id" = $1 AND "closeRecordedAt" IS NOT NULL`;
  return (await ownerSql(`SELECT 1 FROM "Call" WHERE ${where}`, [call.id])).length > 0;
}

async function newDraft() {
  const startup = await makeOrganisation("STARTUP");
  const owner = await makeMember(startup, "OWNER");
  const about = { callId: call.id, challengeId: challenge.id, organisationId: startup, authorId: owner };
  return { ...(await makeApplication(about)), startup, owner, number: await registrationNumberOf(startup) };
}

async function registrationNumberOf(organisationId: string): Promise<string> {
  const query = `SELECT "registrationNumber" AS number FROM "Organisation" WHERE "id" = $1`;
  const [row] = await ownerSql<{ number: string }>(query, [organisationId]);
  return row?.number ?? "";
}

async function submit({ id, owner }: { id: string; owner: string }, offset = 0) {
  const context = await contextOf(owner, offset);
  const digest = await shownDigest(context.actor, id);
  return submitApplication(context, { applicationId: id, attemptKey: randomUUID(), digest, attested: "on" });
}

const outage = (minutes: number, recoveredIn = -5 * minute) => {
  const recoveredAt = new Date(Date.now() + recoveredIn);
  return { startedAt: new Date(recoveredAt.getTime() - minutes * minute), recoveredAt };
};

async function propose(minutes: number) {
  const input = { callId: call.id, ...outage(minutes), evidence: REASON };
  const result = await recordIncident(await contextOf(world.people.officer), input);
  const [row] = await ownerSql<{ id: string }>(
    `SELECT "id" FROM "Incident" WHERE "callId" = $1 AND "status" = 'PROPOSED'`,
    [call.id],
  );
  return { result, id: row?.id ?? "", ...input };
}

const release = async (id: string, by = world.people.approver) =>
  decideIncident(await contextOf(by), { id, decision: "RELEASED" as const });

const kindsTo = async (userId: string) =>
  (await ownerSql<{ kind: string }>(`SELECT "kind" FROM "Notice" WHERE "userId" = $1`, [userId])).map(
    (row) => row.kind,
  );

const waiting = async () => {
  const { tasks } = await getManagerHome((await contextOf(world.people.approver)).actor);
  return tasks.map(({ kind, count, href }) => [kind, count, href]);
};

const passed = { ok: false, refusals: [{ code: "applications.deadline_passed" }] };

describe("a measured outage", () => {
  test("moves the close for everybody alike once a second person has released it", async () => {
    const draft = await newDraft();
    expect(await submit(draft)).toMatchObject(passed);
    const { id, recoveredAt } = await propose(30);
    expect(await close()).toEqual(closesAt);
    expect(await submit(draft)).toMatchObject(passed);
    expect(await kindsTo(world.people.approver)).toEqual(["applications.incident_recorded"]);
    expect(await waiting()).toEqual([["release_incident", 1, `/manage/calls/${call.id}/deadline`]]);

    expect(await release(id)).toEqual({ ok: true, value: { callId: call.id } });
    expect(await waiting()).toEqual([]);
    const moved = new Date(recoveredAt.getTime() + 2 * HOUR);
    expect(await close()).toEqual(moved);
    expect(await close("lastCloseAt")).toEqual(moved);
    expect((await submit(draft)).ok).toBe(true);
    expect(await kindsTo(draft.owner)).toEqual(["applications.deadline_moved", "applications.submitted"]);
    const published = await getPublicCall(call.code);
    expect(published?.call.moves).toEqual([
      expect.objectContaining({ evidence: REASON, closesAt, newClosesAt: moved }),
    ]);
    expect(
      await ownerSql(
        `SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 AND "name" LIKE 'incident%' ORDER BY "id"`,
        [call.id],
      ),
    ).toEqual([{ name: "incident_recorded" }, { name: "incident_released" }]);
  });

  test("of more than two hours moves it to a day after recovery, and the close is recorded anew", async () => {
    expect(await isRecorded()).toBe(true);
    const { id, recoveredAt } = await propose(121);
    await release(id);
    expect(await close()).toEqual(new Date(recoveredAt.getTime() + 24 * HOUR));
    expect(await isRecorded()).toBe(false);
    expect(await isRecorded(25 * HOUR)).toBe(true);
  });

  test("is released by another approver than who recorded it, once, and not in the database either", async () => {
    const both = await makeCapable("OFFICER", world.programmeId);
    await grant(both, "APPROVER", world.programmeId);
    await recordIncident(await contextOf(both), { callId: call.id, ...outage(30), evidence: REASON });
    const [incident] = await ownerSql<{ id: string }>(`SELECT "id" FROM "Incident" WHERE "callId" = $1`, [call.id]);
    const id = incident?.id ?? "";
    expect(await release(id, both)).toEqual({ ok: false, refusals: [{ code: "applications.same_person" }] });
    await expect(
      appSql(
        `UPDATE "Incident" SET "status" = 'RELEASED', "decidedById" = "recordedById", "decidedAt" = now() WHERE "id" = $1`,
        [id],
      ),
    ).rejects.toThrow(/Incident_by_two/);
    expect(await propose(40)).toMatchObject({ result: { refusals: [{ code: "applications.incident_waits" }] } });
    const results = await Promise.all([release(id), release(id)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusals: [{ code: "common.stale" }] });
  });

  test("is refused with a reason, and nothing moves; nor once the screening has begun", async () => {
    const { id } = await propose(30);
    const refusal = { id, decision: "REFUSED" as const, reason: "감시 기록과 맞지 않습니다. 다시 재 주십시오." };
    expect((await decideIncident(await contextOf(world.people.approver), refusal)).ok).toBe(true);
    expect(await close()).toEqual(closesAt);
    await propose(30);
    const { startup, owner } = await newDraft();
    const about = { callId: call.id, organisationId: startup, authorId: owner };
    const other = await makeChallenge({ ...about, organisationId: world.demandOwner });
    await makeApplication({ ...about, challengeId: other.id, status: "ELIGIBLE" });
    expect((await propose(30)).result).toEqual({ ok: false, refusals: [{ code: "applications.screening_begun" }] });
  });
});

describe("an extension for one startup", () => {
  const until = () => new Date(Math.floor(Date.now() / 1000) * 1000 + HOUR);

  async function extend(registrationNumber: string, to = until()) {
    const input = { callId: call.id, registrationNumber, until: to, reason: "대표가 사고로 입원했습니다." };
    const asked = await requestExtension(await contextOf(world.people.officer), input);
    const [row] = await ownerSql<{ id: string }>(
      `SELECT "id" FROM "DeadlineExtension" WHERE "callId" = $1 AND "status" = 'PROPOSED'`,
      [call.id],
    );
    const id = row?.id ?? "";
    return {
      asked,
      id,
      decide: async () => decideExtension(await contextOf(world.people.approver), { id, decision: "RELEASED" }),
    };
  }

  test("is theirs alone, reaches drafts begun before and after, and seals the contents of all until then", async () => {
    const [theirs, other] = [await newDraft(), await newDraft()];
    await makeApplication({
      callId: call.id,
      challengeId: challenge.id,
      organisationId: world.startup,
      authorId: world.people.startupOwner,
      status: "SUBMITTED",
      submittedAt: new Date(closesAt.getTime() - HOUR),
    });
    const officer = await contextOf(world.people.officer);
    expect((await getScreening(officer.actor, call.id, 1))?.counts).toMatchObject({ submitted: 1 });

    const to = until();
    const { asked, decide } = await extend(theirs.number, to);
    expect(asked.ok).toBe(true);
    expect(await submit(theirs)).toMatchObject(passed);
    expect(await waiting()).toEqual([["release_extensions", 1, `/manage/calls/${call.id}/deadline`]]);
    expect(await decide()).toEqual({ ok: true, value: { callId: call.id } });
    expect(await waiting()).toEqual([]);
    expect(await close()).toEqual(closesAt);
    expect(await close("lastCloseAt")).toEqual(to);
    expect(await kindsTo(theirs.owner)).toEqual(["applications.extension_released"]);
    expect(await kindsTo(other.owner)).toEqual([]);

    // A page that is open while it happens goes on by itself.
    const look = { applicationId: theirs.id, sectionId: null, fieldId: null, versions: {}, comments: "" };
    expect(await attendDraft(await contextOf(theirs.owner), look)).toMatchObject({
      value: { standing: { closesAt: to } },
    });
    expect(await submit(other)).toMatchObject(passed);
    const result = await submit(theirs);
    expect(result.ok).toBe(true);
    expect(await submit(theirs, HOUR + minute)).toMatchObject(passed);
    const later = await makeChallenge({
      callId: call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
    });
    const start = async (draft: { owner: string; startup: string }) =>
      startApplication(await contextOf(draft.owner), { challenge: later.code, organisationId: draft.startup });
    expect((await start(theirs)).ok).toBe(true);
    expect(await start(other)).toMatchObject(passed);

    // Somebody may still submit: nobody sees a content, nor learns how many there are.
    expect(await getScreening(officer.actor, call.id, 1)).toMatchObject({ counts: null, rows: [] });
    expect(await getSubmission(officer.actor, theirs.id)).toBeUndefined();
    const version = await seenVersion(theirs.id);
    const screening = { applicationId: theirs.id, version, result: "ELIGIBLE" as const, reason: null };
    expect(await screenApplication(officer, screening)).toEqual({
      ok: false,
      refusals: [{ code: "applications.not_closed_yet" }],
    });
    expect(await isRecorded()).toBe(false);
    const afterwards = await contextOf(world.people.officer, HOUR + minute);
    expect(await screenApplication(afterwards, screening)).toEqual({ ok: true });
    const [checked] = await ownerSql<{ met: boolean }>(
      `SELECT ("checks"->0->>'met')::boolean AS met FROM "Screening" WHERE "applicationId" = $1`,
      [theirs.id],
    );
    expect(checked).toEqual({ met: true });
  });

  test("cannot be written past its second person", async () => {
    const { id } = await newDraft();
    await appSql(`UPDATE "Application" SET "extendedTo" = now() + interval '1 day' WHERE "id" = $1`, [id]);
    await appSql(`UPDATE "Call" SET "lastCloseAt" = now() - interval '1 day' WHERE "id" = $1`, [call.id]);
    expect(await ownerSql(`SELECT "extendedTo" FROM "Application" WHERE "id" = $1`, [id])).toEqual([
      { extendedTo: null },
    ]);
    expect(await close("lastCloseAt")).toEqual(closesAt);
  });

  test("answers alike whether the startup has a draft, and wants a known startup and a time to come", async () => {
    const bystander = await registrationNumberOf(await makeOrganisation("STARTUP"));
    expect((await extend(bystander)).asked).toEqual({ ok: true, value: { callId: call.id } });
    expect((await extend(bystander)).asked).toMatchObject({ refusals: [{ code: "applications.extension_waits" }] });
    expect((await extend("1234567890")).asked).toMatchObject({ refusals: [{ code: "applications.startup_unknown" }] });
    const { number } = await newDraft();
    expect((await extend(number, closesAt)).asked).toMatchObject({
      refusals: [{ code: "applications.extension_not_later" }],
    });
    const gone = new Date(Date.now() - minute);
    expect((await extend(number, gone)).asked).toMatchObject({ refusals: [{ code: "applications.extension_past" }] });
  });

  test("released while its startup submits leaves neither waiting for ever", async () => {
    const theirs = await newDraft();
    await ownerSql(`UPDATE "Call" SET "closesAt" = now() + interval '10 minutes' WHERE "id" = $1`, [call.id]);
    const { decide } = await extend(theirs.number);
    const results = await Promise.all([submit(theirs), decide(), submit(theirs), submit(theirs)]);
    expect(results.map((result) => result.ok)).toEqual([true, true, true, true]);
  });
});
