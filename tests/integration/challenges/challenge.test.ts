import { beforeAll, describe, expect, it } from "vitest";
import { approveChallenge } from "@/lib/challenges/commands/approve-challenge";
import { draftChallenge } from "@/lib/challenges/commands/draft-challenge";
import { editChallenge } from "@/lib/challenges/commands/edit-challenge";
import { publishChallenge } from "@/lib/challenges/commands/publish-challenge";
import { returnChallenge } from "@/lib/challenges/commands/return-challenge";
import { submitChallenge } from "@/lib/challenges/commands/submit-challenge";
import { withdrawChallenge } from "@/lib/challenges/commands/withdraw-challenge";
import { getPublicChallenge } from "@/lib/challenges/queries/public-challenges";
import { getManagedChallenge, getOwnChallenge, listManagedChallenges } from "@/lib/challenges/queries/work-challenges";
import { challengeDraft } from "@/lib/challenges/schema";
import { testContent } from "@/tests/factories/application";
import { day } from "@/tests/factories/call";
import { contextOf, grant, join, makeCapable, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const content = challengeDraft.parse(testContent);
const comment = "요구 성능에 확인 방법을 적어 주십시오.";
const reason = "생산 계획이 바뀌어 과제를 더 진행하지 않기로 하였습니다.";
const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (who: keyof World["people"], offset = 0) => contextOf(world.people[who], offset);

async function drafted() {
  const input = { callId: world.call.id, organisationId: world.demandOwner, title: { ko: "새 과제", en: undefined } };
  const made = await draftChallenge(await as("demandEditor"), input);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}

async function submitted() {
  const { challengeId, code } = await drafted();
  expect(await editChallenge(await as("demandEditor"), { challengeId, version: 0, content })).toMatchObject({
    ok: true,
  });
  expect(await submitChallenge(await as("demandOwner"), { challengeId, version: 1 })).toMatchObject({ ok: true });
  return { challengeId, code, version: 2 };
}

async function approved() {
  const { challengeId, code, version } = await submitted();
  expect(await approveChallenge(await as("officer"), { challengeId, version, comment: "" })).toMatchObject({
    ok: true,
  });
  return { challengeId, code, version: version + 1 };
}

const eventsOf = async (id: string) =>
  (await ownerSql<{ name: string }>(`SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY "at"`, [id])).map(
    (row) => row.name,
  );
const told = async (kind: string, code: string) =>
  (
    await ownerSql<{ userId: string }>(`SELECT "userId" FROM "Notice" WHERE "kind" = $1 AND "params"->>'code' = $2`, [
      kind,
      code,
    ])
  ).map((row) => row.userId);

describe("a challenge", () => {
  it("is drafted, submitted, returned once with a comment, approved, published", async () => {
    const { challengeId, code, version } = await submitted();
    expect(await told("challenges.challenge_submitted", code)).toEqual([world.people.officer]);
    expect(await returnChallenge(await as("officer"), { challengeId, version, comment, sections: [] })).toMatchObject({
      ok: true,
    });
    expect(await told("challenges.challenge_returned", code)).toEqual(
      expect.arrayContaining([world.people.demandOwner, world.people.demandEditor]),
    );
    const mended = { ...content, summary: { ko: "확인 방법을 더했습니다." } };
    expect(await editChallenge(await as("demandEditor"), { challengeId, version: 3, content: mended })).toMatchObject({
      ok: true,
    });
    expect(await submitChallenge(await as("demandOwner"), { challengeId, version: 4 })).toMatchObject({ ok: true });
    expect(await approveChallenge(await as("officer"), { challengeId, version: 5, comment: "" })).toMatchObject({
      ok: true,
    });
    expect(await getPublicChallenge(code)).toBeUndefined();
    expect(await publishChallenge(await as("approver"), { challengeId, version: 6 })).toMatchObject({ ok: true });
    const found = await getPublicChallenge(code);
    expect(found?.challenge).toMatchObject({
      status: "PUBLISHED",
      state: "open",
      content: { summary: mended.summary },
    });
    expect(await eventsOf(challengeId)).toEqual([
      "challenge_drafted", "challenge_edited", "challenge_submitted", "challenge_returned", "challenge_edited",
      "challenge_submitted", "challenge_approved", "challenge_published",
    ]); // prettier-ignore
    const own = await getOwnChallenge((await as("demandViewer")).actor, challengeId);
    expect(
      own?.challenge.versions.map((one) => [one.number, one.reviews[0]?.outcome, one.reviews[0]?.comment]),
    ).toEqual([
      [2, "APPROVED", ""],
      [1, "RETURNED", comment],
    ]);
  });

  it("gets the next code of its owner, also when two are drafted at once", async () => {
    const organisationId = await makeOrganisation("MILITARY_UNIT", { code: "RACE" });
    const userId = await makeMember(organisationId, "OWNER");
    const context = await contextOf(userId);
    const input = { callId: world.call.id, organisationId, title: { ko: "함께", en: undefined } };
    const made = await Promise.all([draftChallenge(context, input), draftChallenge(context, input)]);
    expect(made.map((result) => (result.ok ? result.value.code : "")).sort()).toEqual([
      `${world.call.code}-RACE-01`,
      `${world.call.code}-RACE-02`,
    ]);
  });

  it("stays its owner's secret while it is a draft, and while it is being mended", async () => {
    const { challengeId } = await drafted();
    expect(await getManagedChallenge((await as("officer")).actor, challengeId)).toBeUndefined();
    expect(await getOwnChallenge((await as("otherDemandOwner")).actor, challengeId)).toBeUndefined();
    const listed = await listManagedChallenges((await as("officer")).actor, 1, "all");
    expect(listed.rows.map((row) => row.id)).not.toContain(challengeId);
    const sent = await submitted();
    await returnChallenge(await as("officer"), {
      challengeId: sent.challengeId,
      version: sent.version,
      comment,
      sections: [],
    });
    const secret = { ...content, title: { ko: "아직 쓰는 제목", en: undefined } };
    await editChallenge(await as("demandEditor"), { challengeId: sent.challengeId, version: 3, content: secret });
    const seen = await getManagedChallenge((await as("officer")).actor, sent.challengeId);
    expect(seen?.challenge.title).toEqual(content.title);
    expect(seen?.challenge.content.title).toEqual(content.title);
  });

  it("is not submitted unfinished, and every missing part is named at once", async () => {
    const { challengeId } = await drafted();
    const result = await submitChallenge(await as("demandOwner"), { challengeId, version: 0 });
    expect(result.ok ? [] : result.refusals.map((one) => one.params?.part)).toEqual([
      "summary", "background", "need", "performance", "environment", "support", "dualUse", "fields",
    ]); // prettier-ignore
    expect(await ownerSql(`SELECT 1 FROM "ChallengeVersion" WHERE "challengeId" = $1`, [challengeId])).toEqual([]);
  });

  it("is submitted by an editor only where the owner appointed them", async () => {
    const signer = await makeMember(world.demandOwner, "EDITOR", true);
    const { challengeId } = await drafted();
    await editChallenge(await as("demandEditor"), { challengeId, version: 0, content });
    expect(await submitChallenge(await as("demandEditor"), { challengeId, version: 1 })).toEqual(
      refusal("common.forbidden"),
    );
    expect(await submitChallenge(await contextOf(signer), { challengeId, version: 1 })).toMatchObject({ ok: true });
  });

  it("is published by another person than the one who approved it, and judged by nobody of its owner", async () => {
    const both = await makeCapable("OFFICER", world.programmeId);
    await grant(both, "APPROVER", world.programmeId);
    const { challengeId, version } = await submitted();
    const context = await contextOf(both);
    expect(await approveChallenge(context, { challengeId, version, comment: "" })).toMatchObject({ ok: true });
    expect(await publishChallenge(context, { challengeId, version: version + 1 })).toEqual(
      refusal("challenges.same_person"),
    );
    await join(both, world.demandOwner, "VIEWER");
    const insider = await contextOf(both);
    expect(await publishChallenge(insider, { challengeId, version: version + 1 })).toEqual(refusal("common.forbidden"));
  });

  it("goes no further once the call has closed", async () => {
    const { challengeId, version } = await approved();
    const late = 11 * day;
    expect(await publishChallenge(await as("approver", late), { challengeId, version })).toEqual(
      refusal("challenges.call_closed"),
    );
    const open = await drafted();
    expect(
      await editChallenge(await as("demandEditor", late), { challengeId: open.challengeId, version: 0, content }),
    ).toEqual(refusal("challenges.call_closed"));
  });

  it("is posted by verified demand owners only, for calls that were announced", async () => {
    const unverified = await makeOrganisation("PRIME", { verified: false });
    const userId = await makeMember(unverified, "OWNER");
    const title = { ko: "과제", en: undefined };
    const input = { callId: world.call.id, organisationId: unverified, title };
    expect(await draftChallenge(await contextOf(userId), input)).toEqual(refusal("challenges.not_verified"));
    expect(await draftChallenge(await as("startupOwner"), { ...input, organisationId: world.startup })).toEqual(
      refusal("challenges.not_a_demand_owner"),
    );
    const hidden = await makeWorld({ announced: false });
    expect(
      await draftChallenge(await as("demandOwner"), {
        callId: hidden.call.id,
        organisationId: world.demandOwner,
        title,
      }),
    ).toEqual(refusal("common.not_found"));
  });
});

describe("two at the same time", () => {
  it("submit one challenge once", async () => {
    const { challengeId } = await drafted();
    await editChallenge(await as("demandEditor"), { challengeId, version: 0, content });
    const owner = await as("demandOwner");
    const results = await Promise.all([1, 2].map(() => submitChallenge(owner, { challengeId, version: 1 })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await ownerSql(`SELECT "number" FROM "ChallengeVersion" WHERE "challengeId" = $1`, [challengeId])).toEqual([
      { number: 1 },
    ]);
  });

  it("approve and return one version: one of them wins", async () => {
    const { challengeId, version } = await submitted();
    const officer = await as("officer");
    const results = await Promise.all([
      approveChallenge(officer, { challengeId, version, comment: "" }),
      returnChallenge(officer, { challengeId, version, comment, sections: [] }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(
      await ownerSql(
        `SELECT 1 FROM "ChallengeReview" r JOIN "ChallengeVersion" v ON v."id" = r."versionId" WHERE v."challengeId" = $1`,
        [challengeId],
      ),
    ).toHaveLength(1);
  });
});

describe("withdrawing", () => {
  it("tells managers and applicants, and the page says so", async () => {
    const other = await makeWorld();
    const input = { challengeId: other.challenge.id, version: 0, reason };
    expect(await withdrawChallenge(await contextOf(other.people.demandOwner), input)).toMatchObject({ ok: true });
    const people = await told("challenges.challenge_withdrawn", other.challenge.code);
    for (const who of ["officer", "approver", "startupOwner", "startupEditor", "otherStartupOwner"] as const)
      expect(people).toContain(other.people[who]);
    expect((await getPublicChallenge(other.challenge.code))?.challenge).toMatchObject({
      status: "WITHDRAWN",
      withdrawnReason: reason,
    });
  });

  it("tells nobody of a draft, and is over once the selection is confirmed", async () => {
    const { challengeId, code } = await drafted();
    expect(await withdrawChallenge(await as("demandOwner"), { challengeId, version: 0, reason })).toMatchObject({
      ok: true,
    });
    expect(await told("challenges.challenge_withdrawn", code)).toEqual([]);
    const other = await makeWorld();
    await ownerSql(
      `INSERT INTO "SelectionRound" ("id", "callId", "status", "minutes", "proposedById", "confirmedById")
       VALUES (gen_random_uuid(), $1, 'CONFIRMED', '', $2, $3)`,
      [other.call.id, other.people.officer, other.people.approver],
    );
    const input = { challengeId: other.challenge.id, version: 0, reason };
    expect(await withdrawChallenge(await contextOf(other.people.demandOwner), input)).toEqual(
      refusal("challenges.results_are_decided"),
    );
  });
});
