import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { decideExtension } from "@/lib/applications/commands/decide-extension";
import { decideIncident } from "@/lib/applications/commands/decide-incident";
import { recordIncident } from "@/lib/applications/commands/record-incident";
import { requestExtension } from "@/lib/applications/commands/request-extension";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { getDraft } from "@/lib/applications/queries/draft";
import { getStartupHome } from "@/lib/applications/queries/home";
import { getReceipt } from "@/lib/applications/queries/receipt";
import { getStart } from "@/lib/applications/queries/start";
import { findChallenges } from "@/lib/challenges/queries/search";
import { challengeSearch } from "@/lib/challenges/schema/search";
import { getCallCalendar, getOwnCalendar } from "@/lib/milestones/queries/calendar";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";
import { makeApplication, makeChallenge, shownDigest } from "@/tests/factories/application";
import { day, makeCall, minute } from "@/tests/factories/call";
import { contextOf, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const HOUR = 60 * minute;

let world: World;
let call: { id: string; code: string };
let challenge: { id: string; code: string };
let closesAt: Date;
let draft: Awaited<ReturnType<typeof newDraft>>;
let other: typeof draft;

/** A call that closes in half an hour, with two startups that write. */
beforeEach(async () => {
  world = await makeWorld();
  call = await newCall();
  challenge = await newChallenge(call.id);
  closesAt = await closeOf(call.id);
  draft = await newDraft();
  other = await newDraft();
});

function newCall() {
  const { programmeId, people } = world;
  const managers = { programmeId, officerId: people.officer, approverId: people.approver };
  return makeCall({ ...managers, opensIn: -9 * day, closesIn: 30 * minute });
}

const newChallenge = (callId: string) =>
  makeChallenge({ callId, organisationId: world.demandOwner, authorId: world.people.demandOwner });

async function closeOf(callId: string): Promise<Date> {
  const [row] = await ownerSql<{ at: Date }>(`SELECT "closesAt" AS at FROM "Call" WHERE "id" = $1`, [callId]);
  if (!row) throw new Error("no call");
  return row.at;
}

async function newDraft() {
  const startup = await makeOrganisation("STARTUP");
  const owner = await makeMember(startup, "OWNER");
  const about = { callId: call.id, challengeId: challenge.id, organisationId: startup, authorId: owner };
  const [row] = await ownerSql<{ number: string }>(
    `SELECT "registrationNumber" AS number FROM "Organisation" WHERE "id" = $1`,
    [startup],
  );
  return { ...(await makeApplication(about)), owner, number: row?.number ?? "" };
}

async function submit({ id, owner }: { id: string; owner: string }) {
  const context = await contextOf(owner);
  const digest = await shownDigest(context.actor, id);
  return submitApplication(context, { applicationId: id, attemptKey: randomUUID(), digest, attested: "on" });
}

const withdraw = async ({ id, owner }: { id: string; owner: string }) =>
  withdrawApplication(await contextOf(owner), { applicationId: id });

/** An outage of twenty minutes that ended a minute ago: the close moves to two hours after that. */
function outage() {
  const recoveredAt = new Date(Date.now() - minute);
  return { startedAt: new Date(recoveredAt.getTime() - 20 * minute), recoveredAt };
}

const record = async (measured: ReturnType<typeof outage>, callId = call.id) =>
  recordIncident(await contextOf(world.people.officer), { callId, ...measured, evidence: "응답이 없었습니다." });

async function proposed(table: "Incident" | "DeadlineExtension"): Promise<string> {
  const [row] = await ownerSql<{ id: string }>(
    `SELECT "id" FROM "${table}" WHERE "callId" = $1 AND "status" = 'PROPOSED'`,
    [call.id],
  );
  return row?.id ?? "";
}

async function extend(until: Date, decision: "RELEASED" | "REFUSED" = "RELEASED") {
  const input = { callId: call.id, registrationNumber: draft.number, until, reason: "대표가 입원했습니다." };
  expect((await requestExtension(await contextOf(world.people.officer), input)).ok).toBe(true);
  const id = await proposed("DeadlineExtension");
  const reason = "증빙이 모자랍니다. 다시 올려 주십시오.";
  const decided = decision === "RELEASED" ? { id, decision } : { id, decision, reason };
  expect((await decideExtension(await contextOf(world.people.approver), decided)).ok).toBe(true);
}

/** Every place where a startup reads its deadline: what it says there. */
async function placesOf({ id, owner }: { id: string; owner: string }) {
  const { actor } = await contextOf(owner);
  const home = await getStartupHome(actor);
  const calendar = await getOwnCalendar(actor);
  return {
    todo: home.todos.map((todo) => [todo.dueAt, todo.moved]),
    track: home.tracks.map((track) => track.call.closesAt),
    calendar: calendar.filter((thing) => thing.kind === "deadline").map((thing) => thing.at),
    form: (await getDraft(actor, id))?.call.closesAt,
    start: (await getStart(actor, challenge.code))?.call.closesAt,
    receipt: (await getReceipt(actor, id))?.call.closesAt,
  };
}

/** Every place where everybody reads the call's. */
async function publicPlaces() {
  const search = await findChallenges(challengeSearch.parse({ call: call.code }));
  const calendar = await getCallCalendar(call.code);
  return {
    call: (await getPublicCall(call.code))?.call.closesAt,
    challenges: search.rows.map((row) => row.call.closesAt),
    calendar: calendar?.things.filter((thing) => thing.kind === "closes").map((thing) => thing.at),
  };
}

const everywhere = (at: Date, moved?: "extension" | "outage") => ({
  todo: [[at, moved]],
  track: [at],
  calendar: [at],
  form: at,
  start: at,
  receipt: undefined,
});
const forEverybody = (at: Date) => ({ call: at, challenges: [at], calendar: [at] });

describe("the new deadline stands wherever the old one stood", () => {
  test("after an outage, for everybody", async () => {
    expect(await placesOf(draft)).toEqual(everywhere(closesAt));
    expect(await publicPlaces()).toEqual(forEverybody(closesAt));
    const measured = outage();
    await record(measured);
    expect(await publicPlaces()).toEqual(forEverybody(closesAt));
    await decideIncident(await contextOf(world.people.approver), {
      id: await proposed("Incident"),
      decision: "RELEASED",
    });
    const moved = new Date(measured.recoveredAt.getTime() + 2 * HOUR);
    expect(await placesOf(draft)).toEqual(everywhere(moved, "outage"));
    expect(await placesOf(other)).toEqual(everywhere(moved, "outage"));
    expect(await publicPlaces()).toEqual(forEverybody(moved));
  });

  test("after an extension, for its startup alone, also on the receipt and after a withdrawal", async () => {
    const until = new Date(Math.floor(Date.now() / 1000) * 1000 + day);
    await extend(until);
    expect(await placesOf(draft)).toEqual(everywhere(until, "extension"));
    expect(await placesOf(other)).toEqual(everywhere(closesAt));
    expect(await publicPlaces()).toEqual(forEverybody(closesAt));
    expect((await submit(draft)).ok).toBe(true);
    expect(await placesOf(draft)).toEqual({ ...everywhere(until, "extension"), todo: [], receipt: until });
    // What was taken back is no date to keep any more, but can be submitted again.
    expect((await withdraw(draft)).ok).toBe(true);
    expect(await placesOf(draft)).toEqual({ ...everywhere(until, "extension"), receipt: until, calendar: [] });
  });

  test("not after an extension that was refused", async () => {
    await extend(new Date(Date.now() + day), "REFUSED");
    expect(await placesOf(draft)).toEqual(everywhere(closesAt));
    expect((await submit(draft)).ok).toBe(true);
  });

  test("an extension reaches a submission that was withdrawn before the close", async () => {
    expect((await submit(draft)).ok).toBe(true);
    expect((await withdraw(draft)).ok).toBe(true);
    await ownerSql(`UPDATE "Call" SET "closesAt" = now() - interval '1 minute' WHERE "id" = $1`, [call.id]);
    expect(await submit(draft)).toMatchObject({ refusals: [{ code: "applications.deadline_passed" }] });
    await extend(new Date(Date.now() + HOUR));
    expect(await submit(draft)).toMatchObject({ ok: true, value: { number: 2 } });
  });
});

describe("an outage", () => {
  test("that two officers record at once waits once, and moves its own call only", async () => {
    const second = await newCall();
    const untouched = await closeOf(second.id);
    const measured = outage();
    const results = await Promise.all([record(measured), record(measured), record(measured, second.id)]);
    expect(results.filter((result) => result.ok)).toHaveLength(2);
    expect(results.slice(0, 2)).toContainEqual({ ok: false, refusals: [{ code: "applications.incident_waits" }] });
    await decideIncident(await contextOf(world.people.approver), {
      id: await proposed("Incident"),
      decision: "RELEASED",
    });
    expect(await closeOf(call.id)).toEqual(new Date(measured.recoveredAt.getTime() + 2 * HOUR));
    expect(await closeOf(second.id)).toEqual(untouched);
    // The same outage again says nothing new: the close lies two hours after it by now.
    expect(await record(measured)).toMatchObject({ refusals: [{ code: "applications.outage_untouched" }] });
  });

  test("is not released once the close that it gives has passed, nor recorded then", async () => {
    const measured = outage();
    await record(measured);
    const late = { ok: false, refusals: [{ code: "applications.outage_too_late" }] };
    const approver = await contextOf(world.people.approver, 2 * HOUR);
    const id = await proposed("Incident");
    expect(await decideIncident(approver, { id, decision: "RELEASED" })).toEqual(late);
    expect(await closeOf(call.id)).toEqual(closesAt);
    const reason = "새 마감도 이미 지났습니다. 기업별로 연장합니다.";
    expect((await decideIncident(approver, { id, decision: "REFUSED", reason })).ok).toBe(true);
    const input = { callId: call.id, ...measured, evidence: "응답이 없었습니다." };
    expect(await recordIncident(await contextOf(world.people.officer, 2 * HOUR), input)).toEqual(late);
  });
});

test("withdrawn and submitted at once, whichever came last stands, with its receipt or none", async () => {
  expect((await submit(draft)).ok).toBe(true);
  for (let round = 0; round < 5; round++) {
    const [withdrawn, submitted] = await Promise.all([withdraw(draft), submit(draft)]);
    const [state] = await ownerSql<{ status: string; counting: number | null; last: number; event: string }>(
      `SELECT a."status"::text, v."number" AS counting,
              (SELECT max("number") FROM "SubmittedVersion" WHERE "applicationId" = a."id") AS last,
              (SELECT "name" FROM "AuditEvent" WHERE "subjectId" = a."id"::text AND "name" LIKE 'application_%' ORDER BY "id" DESC LIMIT 1) AS event
         FROM "Application" a LEFT JOIN "SubmittedVersion" v ON v."id" = a."countingVersionId" WHERE a."id" = $1`,
      [draft.id],
    );
    expect(submitted.ok).toBe(true);
    const stands = state?.event === "application_submitted";
    expect(state).toMatchObject({ status: stands ? "SUBMITTED" : "WITHDRAWN", counting: stands ? state?.last : null });
    if (!withdrawn.ok) expect(stands).toBe(true);
    if (!stands) expect((await submit(draft)).ok).toBe(true);
  }
});
