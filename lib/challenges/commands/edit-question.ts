import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { keyedDigest } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { canDecideQuestion } from "../policy";
import { questionForCommand } from "../queries/question-for-command";
import { refusalOfQuestion } from "../rules/questions";
import type { EditedQuestion } from "../schema/questions";

/** A manager takes out of a question what tells who asked, or adds its English; what was asked is kept beside it. */
export function editQuestion(context: ActorContext, input: EditedQuestion): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { questionId, version, shown } = input;
    const question = await questionForCommand(tx, context.actor, questionId);
    if (!question) return notFound();
    if (!canDecideQuestion(context.actor, question)) return forbidden();
    const wrongState = refusalOfQuestion("edit", question.status);
    if (wrongState) return wrongState;
    const written = await tx.challengeQuestion.updateMany({
      where: { id: questionId, status: question.status, version },
      data: { shown, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const digest = (value: unknown) => ({ shown: keyedDigest(value, env().AUDIT_KEY) });
    await recordEvent(tx, context, {
      name: "question_edited",
      subject: { type: "question", id: questionId },
      before: digest(question.shown),
      after: digest(shown),
    });
    return ok({ challengeId: question.challenge.id });
  });
}
