import { beforeAll, describe, expect, it } from "vitest";
import { askQuestion } from "@/lib/challenges/commands/ask-question";
import { draftAnswer } from "@/lib/challenges/commands/draft-answer";
import { editQuestion } from "@/lib/challenges/commands/edit-question";
import { refuseQuestion } from "@/lib/challenges/commands/refuse-question";
import { releaseAnswers } from "@/lib/challenges/commands/release-answers";
import { returnAnswer } from "@/lib/challenges/commands/return-answer";
import {
  getAskPage,
  listAnswers,
  listAskedChallenges,
  listManagerQuestions,
  listOwnerQuestions,
} from "@/lib/challenges/queries/questions";
import { mostWaiting } from "@/lib/challenges/rules/questions";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import { makeChallenge } from "@/tests/factories/application";
import { day } from "@/tests/factories/call";
import { contextOf, grant, join, makeCapable, makeMember, makeOrganisation, write } from "@/tests/factories/people";
import { makeQuestion } from "@/tests/factories/questions";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const text = "시험 시설에 장비를 가져가도 됩니까?";
const answer = { ko: "가져와도 됩니다. 반입 사흘 전에 알려 주십시오.", en: undefined };
const reason = "이 과제와 관련이 없는 질문입니다.";
const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (who: keyof World["people"], offset = 0) => contextOf(world.people[who], offset);
const asking = (given: object = {}) => ({
  challengeId: world.challenge.id, organisationId: world.startup, text, attested: "on" as const, ...given,
}); // prettier-ignore

/** A challenge of its own, so that each test counts its own questions. */
async function freshChallenge() {
  return makeChallenge({
    callId: world.call.id,
    organisationId: world.demandOwner,
    authorId: world.people.demandOwner,
  });
}

async function answered(challengeId: string) {
  return makeQuestion({
    challengeId,
    organisationId: world.startup,
    askedById: world.people.startupEditor,
    answeredById: world.people.demandEditor,
  });
}

const told = async (kind: string, code: string) =>
  (
    await ownerSql<{ userId: string }>(`SELECT "userId" FROM "Notice" WHERE "kind" = $1 AND "params"->>'code' = $2`, [
      kind,
      code,
    ])
  ).map((row) => row.userId);

describe("a question", () => {
  it("goes from the startup to the demand owner to the manager to everybody, and only the managers know who asked", async () => {
    const { id: challengeId, code } = await freshChallenge();
    expect(await askQuestion(await as("startupViewer"), asking({ challengeId }))).toMatchObject({ ok: true });
    expect(await told("challenges.question_asked", code)).toEqual(
      expect.arrayContaining([world.people.demandOwner, world.people.demandEditor, world.people.officer]),
    );
    const owner = await listOwnerQuestions((await as("demandViewer")).actor, challengeId, 1);
    const [question] = owner?.questions ?? [];
    expect(question).toMatchObject({ shown: { ko: text }, status: "ASKED", asker: null, mayDecide: false });
    expect(JSON.stringify(owner)).not.toContain(world.startup);
    const questionId = question?.id ?? "";

    expect(await draftAnswer(await as("demandEditor"), { questionId, version: 0, answer })).toMatchObject({ ok: true });
    expect((await listAnswers(code, 1))?.answers).toEqual([]);
    const own = await getAskPage((await as("startupOwner")).actor, code);
    expect(own?.questions).toMatchObject([{ original: text, status: "DRAFTED", answer: null }]);
    expect((await getAskPage((await as("otherStartupOwner")).actor, code))?.questions).toEqual([]);
    const managed = await listManagerQuestions((await as("approver")).actor, challengeId, 1);
    expect(managed?.questions).toMatchObject([
      { asker: { name: { ko: "온결비전" }, original: text }, mayDecide: true },
    ]);

    const shown = { ko: "시험 시설에 참여기업의 장비를 반입할 수 있습니까?", en: undefined };
    expect(await editQuestion(await as("officer"), { questionId, version: 1, shown })).toMatchObject({ ok: true });
    const release = { challengeId, questions: [{ questionId, version: 2 }] };
    expect(await releaseAnswers(await as("approver"), release)).toEqual({ ok: true, value: { challengeId, count: 1 } });
    const found = await listAnswers(code, 1);
    expect(found).toMatchObject({ total: 1, answers: [{ question: { ko: shown.ko }, answer: { ko: answer.ko } }] });
    expect(JSON.stringify(found)).not.toContain(text);
    expect(await told("challenges.answers_released", code)).toEqual([world.people.startupViewer]);
    const events = await ownerSql(`SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY "at"`, [questionId]);
    expect(events.map((event) => event.name)).toEqual([
      "question_asked", "answer_drafted", "question_edited", "answer_released",
    ]); // prettier-ignore
  });

  it("does not tell its asker to a manager who belongs to the demand owner", async () => {
    const { id: challengeId } = await freshChallenge();
    const { id: questionId } = await answered(challengeId);
    const both = await makeCapable("OFFICER", world.programmeId);
    await join(both, world.demandOwner, "EDITOR");
    const context = await contextOf(both);
    expect((await listManagerQuestions(context.actor, challengeId, 1))?.questions).toMatchObject([
      { asker: null, mayDecide: false },
    ]);
    const input = { challengeId, questions: [{ questionId, version: 0 }] };
    expect(await releaseAnswers(context, input)).toEqual(refusal("common.forbidden"));
  });

  it("is decided by no manager of the startup that asked", async () => {
    const { id: challengeId } = await freshChallenge();
    const { id: questionId } = await answered(challengeId);
    const both = await makeCapable("APPROVER", world.programmeId);
    await join(both, world.startup, "VIEWER");
    expect(await refuseQuestion(await contextOf(both), { questionId, version: 0, reason })).toEqual(
      refusal("common.forbidden"),
    );
  });

  it("is taken until the call's date for questions, to the millisecond", async () => {
    const other = await makeWorld({ questionsCloseIn: 8 * day });
    const [row] = await ownerSql<{ left: number }>(
      `SELECT extract(epoch FROM "questionsCloseAt" - clock_timestamp()) * 1000 AS left FROM "Call" WHERE "id" = $1`,
      [other.call.id],
    );
    const left = Number(row?.left);
    const ask = async (offset: number) =>
      askQuestion(await contextOf(other.people.startupOwner, offset), {
        ...asking({ challengeId: other.challenge.id, organisationId: other.startup }),
      });
    expect(await ask(Math.floor(left) + 1)).toEqual(refusal("challenges.questions_closed"));
    expect(await ask(Math.floor(left) - 60_000)).toMatchObject({ ok: true });
    expect(await ask(11 * day)).toEqual(refusal("challenges.call_closed"));
  });

  it("is refused where it names its asker, or comes from the demand owner itself", async () => {
    expect(
      await askQuestion(await as("startupOwner"), asking({ text: "온결 비전은 장비를 가져가도 됩니까?" })),
    ).toEqual(refusal("challenges.question_tells_who"));
    const both = await makeMember(world.startup, "EDITOR");
    await join(both, world.demandOwner, "VIEWER");
    expect(await askQuestion(await contextOf(both), asking())).toEqual(refusal("challenges.own_challenge"));
    const unverified = await makeOrganisation("STARTUP", { verified: false, name: "새내기" });
    const member = await contextOf(await makeMember(unverified, "VIEWER"));
    expect(await askQuestion(member, asking({ organisationId: unverified }))).toMatchObject({ ok: true });
  });

  it("waits for an answer ten times at most, also where two are asked at once", async () => {
    const { id: challengeId } = await freshChallenge();
    const asked = { challengeId, organisationId: world.startup, askedById: world.people.startupOwner };
    for (let count = 1; count < mostWaiting; count++) await makeQuestion(asked);
    const context = await as("startupEditor");
    const results = await Promise.all([1, 2].map(() => askQuestion(context, asking({ challengeId }))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual(refusal("challenges.too_many_questions"));
  });

  it("goes back to the demand owner with a note, and is refused with a reason for its asker alone", async () => {
    const { id: challengeId, code } = await freshChallenge();
    const { id: questionId } = await answered(challengeId);
    const note = "반입 절차를 한 줄 더 적어 주십시오.";
    expect(await returnAnswer(await as("officer"), { questionId, version: 0, note })).toMatchObject({ ok: true });
    expect((await listOwnerQuestions((await as("demandOwner")).actor, challengeId, 1))?.questions).toMatchObject([
      { status: "ASKED", returnNote: note, answer: { ko: "가져와도 됩니다." } },
    ]);
    expect(await draftAnswer(await as("demandOwner"), { questionId, version: 1, answer })).toMatchObject({ ok: true });
    expect(await refuseQuestion(await as("officer"), { questionId, version: 2, reason })).toMatchObject({ ok: true });
    expect((await getAskPage((await as("startupViewer")).actor, code))?.questions).toMatchObject([
      { status: "REFUSED", refusalReason: reason, answer: null },
    ]);
    expect(await told("challenges.question_refused", code)).toEqual([world.people.startupEditor]);
    expect((await listAnswers(code, 1))?.total).toBe(0);
    expect(await draftAnswer(await as("demandOwner"), { questionId, version: 3, answer })).toEqual(
      refusal("challenges.question_not_in_state"),
    );
  });
});

describe("a release", () => {
  it("publishes all of its answers at one moment, or none; followers of challenge and call hear of it once", async () => {
    const { id: challengeId, code } = await freshChallenge();
    const [first, second] = [await answered(challengeId), await answered(challengeId)];
    const follower = world.people.otherStartupOwner;
    for (const subject of [
      { type: "challenge", id: challengeId },
      { type: "call", id: world.call.id },
    ] as const)
      await write((tx) => followSubject(tx, follower, subject, { frequency: "INSTANT" }));
    const questions = [first, second].map(({ id, version }) => ({ questionId: id, version }));
    const changed = questions.map((one, index) => (index === 1 ? { ...one, version: 7 } : one));
    expect(await releaseAnswers(await as("officer"), { challengeId, questions: changed })).toEqual(
      refusal("common.stale"),
    );
    expect((await listAnswers(code, 1))?.total).toBe(0);
    expect(await releaseAnswers(await as("officer"), { challengeId, questions })).toMatchObject({
      value: { count: 2 },
    });
    const found = await listAnswers(code, 1);
    expect(new Set(found?.answers.map((one) => one.releasedAt.toISOString())).size).toBe(1);
    expect((await told("challenges.answers_released", code)).toSorted()).toEqual(
      [world.people.startupEditor, follower].toSorted(),
    );
    expect((await listAskedChallenges((await as("approver")).actor, "manager", 1)).rows).toContainEqual(
      expect.objectContaining({ id: challengeId, asked: 0, drafted: 0, released: 2 }),
    );
  });

  it("by two managers at once is one release", async () => {
    const { id: challengeId, code } = await freshChallenge();
    const made = [await answered(challengeId), await answered(challengeId)];
    const questions = made.map(({ id, version }) => ({ questionId: id, version }));
    const results = await Promise.all([
      releaseAnswers(await as("officer"), { challengeId, questions }),
      releaseAnswers(await as("approver"), { challengeId, questions: questions.toReversed() }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual(refusal("challenges.question_not_in_state"));
    const asker = (await told("challenges.answers_released", code)).filter((who) => who === world.people.startupEditor);
    expect(asker).toHaveLength(1);
  });

  it("is not for who wrote an answer, nor for a question of another challenge; what is out stays", async () => {
    const { id: challengeId } = await freshChallenge();
    const writer = await makeMember(world.demandOwner, "EDITOR");
    const { id: questionId } = await makeQuestion({
      challengeId,
      organisationId: world.startup,
      askedById: world.people.startupOwner,
      answeredById: writer,
    });
    await ownerSql(`UPDATE "Membership" SET "endedAt" = clock_timestamp() WHERE "userId" = $1`, [writer]);
    await grant(writer, "OFFICER", world.programmeId);
    const questions = [{ questionId, version: 0 }];
    expect(await releaseAnswers(await contextOf(writer), { challengeId, questions })).toEqual(
      refusal("challenges.own_answer"),
    );
    expect(await releaseAnswers(await as("officer"), { challengeId: world.challenge.id, questions })).toEqual(
      refusal("common.not_found"),
    );
    expect(await releaseAnswers(await as("officer"), { challengeId, questions })).toMatchObject({ ok: true });
    for (const change of [
      `"shown" = '{"ko":"x"}'`,
      `"answer" = '{"ko":"x"}'`,
      `"status" = 'ASKED'`,
      `"original" = 'x'`,
    ])
      await expect(ownerSql(`UPDATE "ChallengeQuestion" SET ${change} WHERE "id" = $1`, [questionId])).rejects.toThrow(
        /stays as it was|decided/,
      );
  });
});
