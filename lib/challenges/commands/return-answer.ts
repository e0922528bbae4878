import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { canDecideQuestion } from "../policy";
import { nameOf } from "../queries";
import { questionForCommand } from "../queries/question-for-command";
import { refusalOfQuestion } from "../rules/questions";
import type { ReturnedAnswer } from "../schema/questions";

/** A manager sends an answer back with a note; its text stays for the demand owner to mend. */
export function returnAnswer(context: ActorContext, input: ReturnedAnswer): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { questionId, version, note } = input;
    const question = await questionForCommand(tx, context.actor, questionId);
    if (!question) return notFound();
    if (!canDecideQuestion(context.actor, question)) return forbidden();
    const wrongState = refusalOfQuestion("return", question.status);
    if (wrongState) return wrongState;
    const written = await tx.challengeQuestion.updateMany({
      where: { id: questionId, status: "DRAFTED", version },
      data: { status: "ASKED", returnNote: note, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const { challenge } = question;
    await recordEvent(tx, context, {
      name: "answer_returned",
      subject: { type: "question", id: questionId },
      before: { status: "DRAFTED" },
      after: { status: "ASKED" },
    });
    const writers = await membersOf(tx, challenge.organisationId, "OWNER", "EDITOR");
    const { code, title } = nameOf(challenge);
    const href = `/demand/challenges/${challenge.id}/questions`;
    await notify(tx, writers, { kind: "challenges.answer_returned", params: { code, title }, href });
    return ok({ challengeId: challenge.id });
  });
}
