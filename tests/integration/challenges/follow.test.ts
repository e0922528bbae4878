import { beforeAll, describe, expect, it } from "vitest";
import { followChallenge } from "@/lib/challenges/commands/follow-challenge";
import { publishChallenge } from "@/lib/challenges/commands/publish-challenge";
import { saveSearch } from "@/lib/challenges/commands/save-search";
import { withdrawChallenge } from "@/lib/challenges/commands/withdraw-challenge";
import { listFollowed } from "@/lib/challenges/queries/followed";
import { searchesMatching } from "@/lib/challenges/queries/matching-searches";
import { conditionsOf, searchOf } from "@/lib/challenges/rules/search";
import { lookAtFollow } from "@/lib/notifications/commands/look-at-follow";
import { cancelCall } from "@/lib/programmes/commands/cancel-call";
import { followCall } from "@/lib/programmes/commands/follow-call";
import { makeChallenge } from "@/tests/factories/application";
import { contextOf, makeUser, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const notFound = { ok: false, refusals: [{ code: "common.not_found" }] };

async function save(userId: string, search: string) {
  return saveSearch(await contextOf(userId), { search, frequency: "DAILY" });
}

const kindsOf = async (userId: string): Promise<string[]> =>
  (
    await ownerSql<{ kind: string }>(`SELECT "kind" FROM "Notice" WHERE "userId" = $1 ORDER BY "createdAt"`, [userId])
  ).map((row) => row.kind);

/** A challenge that the officer approved and nobody published yet. */
async function approved(content: Parameters<typeof makeChallenge>[0]["content"]) {
  const { demandOwner: organisationId, people, call } = world;
  const challenge = await makeChallenge({
    callId: call.id,
    organisationId,
    authorId: people.demandOwner,
    status: "APPROVED",
    content,
  });
  await write((tx) =>
    tx.challengeReview.create({
      data: { versionId: challenge.versionId, outcome: "APPROVED", comment: "", reviewerId: people.officer },
    }),
  );
  return challenge;
}

describe("following what everyone may read", () => {
  it("is for published challenges and announced calls", async () => {
    const kim = await contextOf(await makeUser());
    const hidden = await makeChallenge({
      callId: world.call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
      status: "DRAFT",
    });
    expect(await followChallenge(kim, { challengeId: hidden.id, frequency: "DAILY" })).toEqual(notFound);
    expect(await followCall(kim, { callId: hidden.id, frequency: "DAILY" })).toEqual(notFound);
    expect((await followChallenge(kim, { challengeId: world.challenge.id, frequency: "INSTANT" })).ok).toBe(true);
    expect((await followCall(kim, { callId: world.call.id, frequency: "DAILY" })).ok).toBe(true);
    const list = await listFollowed(kim.actor);
    expect(list.challenges.map((one) => [one.code, one.follow.frequency])).toEqual([[world.challenge.code, "INSTANT"]]);
    expect(list.calls.map((one) => [one.code, one.follow.frequency])).toEqual([[world.call.code, "DAILY"]]);
  });
});

describe("a saved search", () => {
  it("is kept by its conditions alone, and once, also where it is saved twice at the same time", async () => {
    const kim = await makeUser();
    await Promise.all([save(kim, "field=ai&q=드론&page=3&sort=code"), save(kim, "q=드론&field=ai&nonsense=1")]);
    const list = await listFollowed((await contextOf(kim)).actor);
    expect(list.searches.map((one) => one.follow.search)).toEqual([`q=${encodeURIComponent("드론")}&field=ai`]);
    for (const empty of ["", "page=2", "field=none", "state=x"])
      expect(await save(kim, empty)).toEqual({
        ok: false,
        refusals: [{ code: "challenges.search_without_conditions" }],
      });
  });

  it("is matched by the conditions of the search itself; state and closing date do not count", async () => {
    const kim = await makeUser();
    const challenge = await makeChallenge({
      callId: world.call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
      content: { title: { ko: "수중 배터리 열폭주 예측" }, fields: ["energy", "sensors_ew"] },
    });
    const [owner] = await ownerSql<{ code: string }>(`SELECT "code" FROM "Organisation" WHERE "id" = $1`, [
      world.demandOwner,
    ]);
    const matching = [
      "q=배터",
      "q=ㅂㅌㄹ",
      "field=energy&field=ai",
      `owner=${owner?.code}`,
      `call=${world.call.code}&q=열폭주`,
      "state=past&closes=7&q=수중",
    ];
    const others = ["q=무인기", "field=ai", "owner=NOBODY", "call=99", "q=배터&field=ai"];
    for (const search of [...matching, ...others]) await save(kim, search);
    const found = await write((tx) => searchesMatching(tx, challenge.id));
    const list = await listFollowed((await contextOf(kim)).actor);
    const ids = new Set(found.map((one) => one.id));
    const matched = list.searches
      .filter((one) => ids.has(one.follow.id))
      .map((one) => decodeURIComponent(one.follow.search ?? ""));
    const ordered = (search: string) => decodeURIComponent(conditionsOf(searchOf(search)).toString());
    expect(matched.toSorted()).toEqual(matching.map(ordered).toSorted());
  });

  it("counts what was published since its owner last looked, and nobody else's look counts", async () => {
    const kim = await contextOf(await makeUser());
    const userId = kim.actor.kind === "user" ? kim.actor.userId : "";
    const titles = ["전고체 배터리 수명", "전고체 전지 시험"];
    const publish = (ko: string) =>
      makeChallenge({
        callId: world.call.id,
        organisationId: world.demandOwner,
        authorId: world.people.demandOwner,
        content: { title: { ko } },
      });
    await publish(titles[0] ?? "");
    await save(userId, "q=전고체");
    await save(userId, "q=전고체&field=space");
    const fresh = async () => (await listFollowed(kim.actor)).searches.map((one) => one.fresh);
    expect(await fresh()).toEqual([0, 0]);
    await publish(titles[1] ?? "");
    expect(await fresh()).toEqual([0, 1]);
    const followId = (await listFollowed(kim.actor)).searches[1]?.follow.followId ?? "";
    expect(await lookAtFollow(await contextOf(await makeUser()), { followId })).toEqual(notFound);
    expect(await fresh()).toEqual([0, 1]);
    expect(await lookAtFollow(kim, { followId })).toEqual({ ok: true });
    expect(await fresh()).toEqual([0, 0]);
  });

  it("tells of a challenge in the moment of its publication, those who follow the call too, each once", async () => {
    const [kim, lee, park] = [await makeUser(), await makeUser(), await makeUser()];
    await save(kim, "q=초소형위성");
    await save(kim, "field=space");
    await followCall(await contextOf(lee), { callId: world.call.id, frequency: "NONE" });
    await save(park, "q=잠수함");
    const { id: challengeId } = await approved({ title: { ko: "초소형위성 자세 제어" }, fields: ["space"] });
    const published = await publishChallenge(await contextOf(world.people.approver), { challengeId, version: 0 });
    expect(published.ok).toBe(true);
    for (const who of [kim, lee]) expect(await kindsOf(who)).toEqual(["challenges.challenge_new"]);
    expect(await kindsOf(park)).toEqual([]);
  });
});

it("tells followers of a withdrawal and of a cancelled call", async () => {
  const other = await makeWorld();
  const [kim, lee] = [await makeUser(), await makeUser()];
  await followChallenge(await contextOf(kim), { challengeId: other.challenge.id, frequency: "INSTANT" });
  await followCall(await contextOf(lee), { callId: other.call.id, frequency: "DAILY" });
  const reason = "시험에서 적는 스무 글자가 넘는 사유입니다.";
  const asOwner = await contextOf(other.people.demandOwner);
  expect((await withdrawChallenge(asOwner, { challengeId: other.challenge.id, version: 0, reason })).ok).toBe(true);
  const asApprover = await contextOf(other.people.approver);
  expect((await cancelCall(asApprover, { callId: other.call.id, version: 0, reason })).ok).toBe(true);
  expect(await kindsOf(kim)).toEqual(["challenges.challenge_withdrawn"]);
  expect(await kindsOf(lee)).toEqual(["programmes.call_cancelled"]);
});
