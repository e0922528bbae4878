import { beforeEach, expect, test } from "vitest";
import { remindDrafts } from "@/lib/applications/commands/remind-drafts";
import { makeApplication } from "@/tests/factories/application";
import { day, minute } from "@/tests/factories/call";
import { contextOf, makeMember, makeOrganisation, system } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const HOUR = 60 * minute;
let world: World;

/** A call that closes in ten days; its draft was begun now. */
beforeEach(async () => {
  world = await makeWorld({ closesIn: 10 * day });
});

async function newDraft(status: "DRAFT" | "SUBMITTED" = "DRAFT") {
  const startup = await makeOrganisation("STARTUP");
  const owner = await makeMember(startup, "OWNER");
  const about = { callId: world.call.id, challengeId: world.challenge.id, organisationId: startup, authorId: owner };
  return { ...(await makeApplication({ ...about, status })), owner, startup };
}

/** Runs the reminders as they would run this long before the close. */
const run = async (before: number) => {
  for (let left = 1; left > 0;) {
    const result = await remindDrafts(system("clock", 10 * day - before));
    if (!result.ok) throw new Error(JSON.stringify(result));
    left = result.value;
  }
};

const kindsTo = async (userId: string) =>
  (
    await ownerSql<{ kind: string }>(`SELECT "kind" FROM "Notice" WHERE "userId" = $1 ORDER BY "createdAt", "id"`, [
      userId,
    ])
  ).map((row) => row.kind.replace("applications.", ""));

test("come seven days, a day and three hours before the close, once each, and at the close", async () => {
  const { owner } = await newDraft();
  await run(7 * day + minute);
  expect(await kindsTo(owner)).toEqual([]);
  for (const before of [7 * day - minute, 2 * day, day - minute, 4 * HOUR, 3 * HOUR - minute, minute]) {
    await Promise.all([run(before), run(before)]);
  }
  expect(await kindsTo(owner)).toEqual(["deadline_near", "deadline_near", "deadline_near"]);
  await run(-minute);
  await run(-day);
  expect((await kindsTo(owner)).slice(3)).toEqual(["draft_closed"]);
});

test("go to who has not submitted or has changed something since, and say which", async () => {
  const [submitted, changed] = [await newDraft("SUBMITTED"), await newDraft("SUBMITTED")];
  await ownerSql(`UPDATE "DraftSection" SET "updatedAt" = now() - interval '1 day' WHERE "applicationId" = $1`, [
    submitted.id,
  ]);
  await ownerSql(`UPDATE "DraftSection" SET "updatedAt" = now() + interval '1 hour' WHERE "applicationId" = $1`, [
    changed.id,
  ]);
  await run(3 * HOUR - minute);
  expect(await kindsTo(submitted.owner)).toEqual([]);
  expect(await kindsTo(changed.owner)).toEqual(["changes_near"]);
  await run(-minute);
  expect(await kindsTo(changed.owner)).toEqual(["changes_near"]);
});

test("after a standstill are one and not three, and none is made up for a draft begun later", async () => {
  const early = await newDraft();
  await ownerSql(`UPDATE "Call" SET "closesAt" = now() + interval '10 days' WHERE "id" = $1`, [world.call.id]);
  await run(2 * HOUR);
  expect(await kindsTo(early.owner)).toEqual(["deadline_near"]);

  const late = await newDraft();
  await ownerSql(`UPDATE "Application" SET "createdAt" = now() + interval '9 days' WHERE "id" = $1`, [late.id]);
  await run(23 * HOUR);
  expect(await kindsTo(late.owner)).toEqual([]);
  await run(2 * HOUR);
  expect(await kindsTo(late.owner)).toEqual(["deadline_near"]);
});

test("go by the applicant's own close, and come again before one that was moved", async () => {
  const [own, common] = [await newDraft(), await newDraft()];
  await ownerSql(
    `INSERT INTO "DeadlineExtension" ("id", "callId", "organisationId", "until", "reason", "status", "requestedById", "requestedAt", "decidedById", "decidedAt")
     SELECT gen_random_uuid(), "id", $2, "closesAt" + interval '2 days', '시험', 'RELEASED', $3, now(), $4, now() FROM "Call" WHERE "id" = $1`,
    [world.call.id, own.startup, world.people.officer, world.people.approver],
  );
  await run(23 * HOUR);
  expect(await kindsTo(common.owner)).toEqual(["deadline_near"]);
  // Seven days before its own close have passed as well.
  expect(await kindsTo(own.owner)).toEqual(["deadline_near"]);
  await run(-minute);
  expect(await kindsTo(common.owner)).toEqual(["deadline_near", "draft_closed"]);
  expect(await kindsTo(own.owner)).toEqual(["deadline_near"]);
  await run(-1.5 * day);
  expect(await kindsTo(own.owner)).toEqual(["deadline_near", "deadline_near"]);
});

test("are not made up for where an amendment moved the close, and are where it left the close alone", async () => {
  /** A released amendment, decided this long before the close of ten days. */
  const amend = (number: number, before: number, move: string) =>
    ownerSql(
      `WITH call AS (
         UPDATE "Call" SET "closesAt" = "closesAt" + $5::interval WHERE "id" = $1
         RETURNING "id", jsonb_build_object('closesAt', "closesAt" - $5::interval) AS was, jsonb_build_object('closesAt', "closesAt") AS now_is)
       INSERT INTO "CallAmendment" ("id", "callId", "number", "reason", "before", "after", "status", "preparedById", "preparedAt", "decidedById", "decidedAt")
       SELECT gen_random_uuid(), "id", $2, '{"ko": "시험"}', was, now_is, 'RELEASED', $3, now(), $4, now() + $6::interval FROM call`,
      [world.call.id, number, world.people.officer, world.people.approver, move, `${10 * day - before} milliseconds`],
    );
  const { owner } = await newDraft();
  await amend(1, 7 * day - HOUR, "0");
  await run(7 * day - 2 * HOUR);
  expect(await kindsTo(owner)).toEqual(["deadline_near"]);
  // At a day before the close it moves by two days: seven days before the new one have passed.
  await amend(2, day + HOUR, "2 days");
  await run(day + minute);
  expect(await kindsTo(owner)).toEqual(["deadline_near"]);
  await run(-day - minute);
  expect(await kindsTo(owner)).toEqual(["deadline_near", "deadline_near"]);
});

test("are nobody's to ask for but the portal's own", async () => {
  const result = await remindDrafts(await contextOf(world.people.officer));
  expect(result).toEqual({ ok: false, refusals: [{ code: "common.forbidden" }] });
});
