import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { canDecideQuestion, handledBy } from "../policy";
import { nameOf } from "../queries";
import { questionSelect } from "../queries/question-for-command";
import { refusalOfQuestion } from "../rules/questions";
import type { ReleasedAnswers } from "../schema/questions";

/**
 * A manager, who wrote none of them, publishes answers about one challenge together: all of them at one moment, or none.
 * Its followers, the call's followers and those who asked are told.
 */
export function releaseAnswers(
  context: ActorContext,
  input: ReleasedAnswers,
): Promise<Result<{ challengeId: string; count: number }>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const { challengeId, questions: asked } = input;
    const ids = asked.map((one) => one.questionId);
    await holdQuestions(tx, ids);
    const questions = await tx.challengeQuestion.findMany({
      where: { id: { in: ids }, challengeId, ...handledBy(actor) },
      select: questionSelect,
    });
    const [first] = questions;
    if (!first || questions.length < new Set(ids).size) return notFound();
    const decidedById = userIdOf(actor);
    if (decidedById === null || !questions.every((one) => canDecideQuestion(actor, one))) return forbidden();
    const wrongState = questions.map((one) => refusalOfQuestion("release", one.status)).find(Boolean);
    if (wrongState) return wrongState;
    if (questions.some((one) => one.draftedById === decidedById)) return refused({ code: "challenges.own_answer" });
    const versions = new Map(asked.map((one) => [one.questionId, one.version]));
    if (questions.some((one) => one.version !== versions.get(one.id))) return stale();

    const decidedAt = await databaseNow(tx, clock);
    await tx.challengeQuestion.updateMany({
      where: { id: { in: ids } },
      data: { status: "RELEASED", decidedById, decidedAt, version: { increment: 1 } },
    });
    for (const { id } of questions)
      await recordEvent(tx, context, {
        name: "answer_released",
        subject: { type: "question", id },
        before: { status: "DRAFTED" },
        after: { status: "RELEASED" },
      });
    const { code, title } = nameOf(first.challenge);
    const count = questions.length;
    await notifyFollowers(
      tx,
      [
        { type: "challenge", id: challengeId },
        { type: "call", id: first.challenge.callId },
      ],
      { kind: "challenges.answers_released", params: { code, title, count }, href: `/challenges/${code}/questions` },
      { also: [...new Set(questions.map((one) => one.askedById))] },
    );
    return ok({ challengeId, count });
  });
}

/** Until the transaction ends nobody else changes them; in one order, so that two releases do not wait for each other. */
async function holdQuestions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "ChallengeQuestion" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}
