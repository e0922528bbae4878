import { beforeEach, describe, expect, it } from "vitest";
import { newsKinds } from "@/lib/applications/rules/news";
import { decideCorrection } from "@/lib/challenges/commands/decide-correction";
import { prepareCorrection } from "@/lib/challenges/commands/prepare-correction";
import { takeBackCorrection } from "@/lib/challenges/commands/take-back-correction";
import { withdrawChallenge } from "@/lib/challenges/commands/withdraw-challenge";
import { getManagerHome } from "@/lib/challenges/queries/manager-home";
import { getPublicChallenge } from "@/lib/challenges/queries/public-challenges";
import { getManagedChallenge, listManagedChallenges } from "@/lib/challenges/queries/work-challenges";
import type { ChallengeContent } from "@/lib/challenges/schema";
import { openAnnex } from "@/lib/challenges/commands/open-annex";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import { listUnread } from "@/lib/notifications/queries/list-unread";
import { makeAnnex } from "@/tests/factories/annex";
import { testContent } from "@/tests/factories/application";
import { day } from "@/tests/factories/call";
import { contextOf, join, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";
import { lockWaiters } from "@/tests/support/waiting";

const reason = { ko: "질문이 많아 설명을 분명하게 고칩니다. 조건은 그대로입니다.", en: "We clarify the text." };
const refusalReason = "바뀐 글이 요구 성능과 어긋나므로 다시 고쳐 주십시오.";
const need = { ko: "영상에서 흠을 찾고 크기를 잽니다.", en: "Find and measure flaws in images." };
const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const as = (who: keyof World["people"], offset = 0) => contextOf(world.people[who], offset);
/** Before the world's call opened. */
const before = -2 * day;

async function prepare(changes: Partial<ChallengeContent>, version = 0, offset = 0) {
  const content = { ...testContent, ...changes };
  const challengeId = world.challenge.id;
  return prepareCorrection(await as("demandOwner", offset), { challengeId, version, content, reason });
}

async function prepared(changes: Partial<ChallengeContent> = { need }, version = 0, offset = 0): Promise<string> {
  const result = await prepare(changes, version, offset);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.correctionId;
}

const release = async (correctionId: string, offset = 0) =>
  decideCorrection(await as("approver", offset), { correctionId, decision: "RELEASED", refusalReason: "" });
const refuse = async (correctionId: string) =>
  decideCorrection(await as("approver"), { correctionId, decision: "REFUSED", refusalReason });
const publicText = async () => (await getPublicChallenge(world.challenge.code))?.challenge;
const told = async (kind: string) =>
  (await ownerSql<{ userId: string }>(`SELECT "userId" FROM "Notice" WHERE "kind" = $1 AND "params"->>'code' = $2`, [
    `challenges.${kind}`,
    world.challenge.code,
  ])).map(({ userId }) => userId); // prettier-ignore

describe("a correction of a published challenge", () => {
  it("changes nothing until an approver releases it; then it is numbered, public and told", async () => {
    const { people, challenge } = world;
    const follower = people.otherDemandOwner;
    await write((tx) => followSubject(tx, follower, { type: "challenge", id: challenge.id }, { frequency: "INSTANT" }));
    const id = await prepared();
    expect(await publicText()).toMatchObject({ content: { need: testContent.need }, corrections: [] });
    expect(await told("correction_prepared")).toEqual([people.approver]);
    const approver = (await as("approver")).actor;
    expect((await listManagedChallenges(approver, 1, "publish")).rows).toMatchObject([
      { id: challenge.id, correcting: true },
    ]);
    expect((await getManagerHome(approver)).tasks).toContainEqual(
      expect.objectContaining({ kind: "release_corrections", count: 1 }),
    );
    const managed = await getManagedChallenge(approver, challenge.id);
    expect(managed?.challenge).toMatchObject({ content: { need: testContent.need }, versions: [{ number: 2 }, {}] });

    expect(await release(id)).toEqual({ ok: true, value: { challengeId: challenge.id, number: 1 } });
    expect(await publicText()).toMatchObject({
      content: { need, background: testContent.background },
      corrections: [{ number: 1, reason, before: { need: testContent.need }, after: { need } }],
    });
    const readers = await told("challenge_corrected");
    for (const who of ["startupOwner", "startupViewer", "demandViewer"] as const)
      expect(readers).toContain(people[who]);
    expect(readers).toContain(follower);
    expect(readers).not.toContain(people.evaluator);
    // On the startup's home, by the title in the reader's language.
    const [news] = await listUnread((await as("startupOwner")).actor, newsKinds, "en");
    expect(news?.params.title).toBe(testContent.title.en);

    expect(await release(await prepared({ need, background: { ko: "더 적은 배경", en: undefined } }, 2))).toMatchObject(
      {
        ok: true,
        value: { number: 2 },
      },
    );
    expect((await publicText())?.corrections.map(({ number }) => number)).toEqual([2, 1]);
    const events = await ownerSql<{ name: string }>(
      `SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 AND "name" LIKE 'correction%' ORDER BY "at"`,
      [challenge.id],
    );
    expect(events.map(({ name }) => name)).toEqual([
      "correction_prepared", "correction_released", "correction_prepared", "correction_released",
    ]); // prettier-ignore
  });

  it("is not decided on by an approver whose startup applied for it", async () => {
    const id = await prepared();
    await join(world.people.approver, world.startup, "VIEWER");
    for (const result of [await release(id), await refuse(id)])
      expect(result).toEqual(refusal("applications.takes_part"));
    expect(await publicText()).toMatchObject({ content: { need: testContent.need } });
  });

  it("leaves what is judged as it was once the call has opened, and may change it before", async () => {
    const performance = testContent.performance.map((row) => ({ ...row, wanted: "99 %" }));
    // After the opening the form does not send it, and what is sent all the same is not taken.
    expect(await prepare({ performance })).toEqual(refusal("challenges.nothing_changed"));
    const late = await prepared({ performance, need });
    expect(await release(late)).toMatchObject({ ok: true });
    expect(await publicText()).toMatchObject({ content: { need, performance: testContent.performance } });

    const early = await prepared({ performance, need }, 2, before);
    // The call has opened since: the approver can only refuse it.
    expect(await release(early)).toEqual(refusal("challenges.correction_locked"));
    expect(await release(early, before)).toMatchObject({ ok: true });
    expect(await publicText()).toMatchObject({ content: { need, performance } });
  });

  it("is taken back by its owner until it is decided, and makes way for the next", async () => {
    const id = await prepared();
    const takeBack = async (who: keyof World["people"] = "demandOwner") =>
      takeBackCorrection(await as(who), { correctionId: id });
    expect(await takeBack("demandEditor")).toEqual(refusal("common.forbidden"));
    expect(await takeBack("approver")).toEqual(refusal("common.forbidden"));
    expect(await takeBack("otherDemandOwner")).toEqual(refusal("common.not_found"));
    expect(await takeBack()).toEqual({ ok: true });
    expect(await told("correction_taken_back")).toEqual([world.people.approver]);
    for (const late of [await takeBack(), await release(id), await refuse(id)])
      expect(late).toEqual(refusal("common.stale"));
    const approver = (await as("approver")).actor;
    expect((await listManagedChallenges(approver, 1, "publish")).rows).toEqual([]);
    expect((await getManagedChallenge(approver, world.challenge.id))?.challenge.corrections).toMatchObject([
      { id, status: "TAKEN_BACK", number: null, after: { need } },
    ]);
    expect(await release(await prepared({ need }, 1))).toMatchObject({ ok: true, value: { number: 1 } });
    expect((await publicText())?.corrections.map(({ number }) => number)).toEqual([1]);
    expect(await takeBack()).toEqual(refusal("common.stale"));
  });

  it("is either released or taken back, never both", async () => {
    const id = await prepared();
    const results = await Promise.all([release(id), takeBackCorrection(await as("demandOwner"), { correctionId: id })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const [row] = await ownerSql<{ status: string }>(`SELECT "status" FROM "ChallengeCorrection" WHERE "id" = $1`, [
      id,
    ]);
    expect(row?.status).toBe(results[0]?.ok ? "RELEASED" : "TAKEN_BACK");
    expect((await publicText())?.content.need).toEqual(results[0]?.ok ? need : testContent.need);
  });

  it("waits alone, is refused with a reason, and ends with the call", async () => {
    const id = await prepared();
    expect(await prepare({ need: { ko: "다른 글", en: undefined } }, 1)).toEqual(
      refusal("challenges.correction_waits"),
    );
    expect(await refuse(id)).toMatchObject({ ok: true, value: { number: null } });
    expect(await told("correction_refused")).toEqual([world.people.demandOwner]);
    expect(await release(id)).toEqual(refusal("common.stale"));
    expect(await publicText()).toMatchObject({ content: { need: testContent.need }, corrections: [] });
    expect(await prepare({})).toEqual(refusal("challenges.nothing_changed"));
    expect(await prepare({ need }, 0)).toEqual(refusal("common.stale"));
    expect(await prepare({ need: { ko: "", en: undefined } }, 1)).toEqual({
      ok: false,
      refusals: [{ code: "common.required", field: "content.need.ko" }],
    });
    const closed = await prepare({ need }, 1, 11 * day);
    expect(closed).toEqual(refusal("challenges.call_closed"));
    const open = await prepared({ need }, 1);
    expect(await release(open, 11 * day)).toEqual(refusal("challenges.call_closed"));
  });

  it("is released once by two approvers at the same moment", async () => {
    const id = await prepared();
    const answers = await Promise.all([release(id), release(id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await publicText())?.corrections).toHaveLength(1);
  });

  it("is not released over a withdrawal of the same moment", async () => {
    const id = await prepared();
    const withdrawal = { challengeId: world.challenge.id, version: 1, reason: "소요가 없어져 과제를 철회합니다." };
    const { withdrawn, released } = await write(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Challenge" WHERE "id" = ${world.challenge.id}::uuid FOR UPDATE`;
      const withdrawing = withdrawChallenge(await as("demandOwner"), withdrawal);
      await lockWaiters(1);
      const releasing = release(id);
      await lockWaiters(2);
      return { withdrawn: () => withdrawing, released: () => releasing };
    });
    expect(await withdrawn()).toMatchObject({ ok: true });
    expect(await released()).toEqual(refusal("challenges.not_in_state"));
    expect(await told("challenge_corrected")).toEqual([]);
  });

  it("asks nobody to accept the annex's terms again", async () => {
    const { people, call, demandOwner, startup } = world;
    const made = await makeAnnex({
      callId: call.id,
      organisationId: demandOwner,
      authorId: people.demandOwner,
      startup,
      acceptedBy: [people.startupOwner],
    });
    world.challenge = made;
    expect(await release(await prepared())).toMatchObject({ ok: true });
    expect(await openAnnex(await as("startupOwner"), made.code)).toMatchObject({ ok: true, value: { opened: {} } });
  });

  it("is the only way: the application cannot put another text in the place of the published one", async () => {
    const id = await prepared();
    const move = `UPDATE "Challenge" SET "publishedVersionId" = (SELECT "versionId" FROM "ChallengeCorrection" WHERE "id" = '${id}') WHERE "id" = '${world.challenge.id}'`;
    await expect(appSql(move)).rejects.toThrow(/released correction/);
    await refuse(id);
    await expect(
      appSql(`UPDATE "ChallengeCorrection" SET "status" = 'RELEASED', "number" = 1 WHERE "id" = '${id}'`),
    ).rejects.toThrow(/decided once/);
  });
});
