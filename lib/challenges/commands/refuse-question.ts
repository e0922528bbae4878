import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { canDecideQuestion } from "../policy";
import { nameOf } from "../queries";
import { questionForCommand } from "../queries/question-for-command";
import { refusalOfQuestion } from "../rules/questions";
import type { RefusedQuestion } from "../schema/questions";

/** A manager takes a question out with a reason, which only its asker's company reads. */
export function refuseQuestion(
  context: ActorContext,
  input: RefusedQuestion,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { questionId, version, reason } = input;
    const question = await questionForCommand(tx, context.actor, questionId);
    if (!question) return notFound();
    const decidedById = userIdOf(context.actor);
    if (!canDecideQuestion(context.actor, question) || decidedById === null) return forbidden();
    const wrongState = refusalOfQuestion("refuse", question.status);
    if (wrongState) return wrongState;
    const decidedAt = await databaseNow(tx, context.clock);
    const written = await tx.challengeQuestion.updateMany({
      where: { id: questionId, status: question.status, version },
      data: { status: "REFUSED", refusalReason: reason, decidedById, decidedAt, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const { code, title } = nameOf(question.challenge);
    await recordEvent(tx, context, {
      name: "question_refused",
      subject: { type: "question", id: questionId },
      before: { status: question.status },
      after: { status: "REFUSED" },
    });
    const href = `/startup/challenges/${code}/questions`;
    await notify(tx, [question.askedById], { kind: "challenges.question_refused", params: { code, title }, href });
    return ok({ challengeId: question.challenge.id });
  });
}
