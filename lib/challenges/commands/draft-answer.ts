import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { canWrite } from "../policy";
import { nameOf } from "../queries";
import { questionForCommand } from "../queries/question-for-command";
import { refusalOfQuestion } from "../rules/questions";
import type { DraftedAnswer } from "../schema/questions";

/** The demand owner answers, or answers anew; nothing is public before a manager releases it. */
export function draftAnswer(context: ActorContext, input: DraftedAnswer): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { questionId, version, answer } = input;
    const question = await questionForCommand(tx, context.actor, questionId);
    if (!question) return notFound();
    const draftedById = userIdOf(context.actor);
    if (!canWrite(context.actor, question.challenge) || draftedById === null) return forbidden();
    const wrongState = refusalOfQuestion("draft", question.status);
    if (wrongState) return wrongState;
    const draftedAt = await databaseNow(tx, context.clock);
    const written = await tx.challengeQuestion.updateMany({
      where: { id: questionId, status: question.status, version },
      data: { status: "DRAFTED", answer, draftedById, draftedAt, returnNote: null, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const { challenge } = question;
    await recordEvent(tx, context, {
      name: "answer_drafted",
      subject: { type: "question", id: questionId },
      before: { status: question.status },
      after: { status: "DRAFTED" },
    });
    if (question.status === "ASKED") {
      const managers = await managersOf(tx, challenge.call.programmeId, "OFFICER", "APPROVER");
      const { code, title } = nameOf(challenge);
      const href = `/manage/challenges/${challenge.id}/questions`;
      await notify(tx, managers, { kind: "challenges.answer_drafted", params: { code, title }, href });
    }
    return ok({ challengeId: challenge.id });
  });
}
