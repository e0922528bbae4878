import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { canWrite } from "../policy";
import { challengeForCommand } from "../queries";
import { refusalsOfCall } from "../rules/submission";
import type { CommentReply } from "../schema/review";

/** The owner answers the comments on one section while mending it; the officer reads the answer beside the comment. */
export function replyComment(context: ActorContext, input: CommentReply): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, section, text } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    const authorId = userIdOf(context.actor);
    if (!canWrite(context.actor, challenge) || authorId === null) return forbidden();
    if (challenge.status !== "RETURNED")
      return refused({ code: "challenges.not_in_state", params: { verb: "reply", status: challenge.status } });
    const refusals = refusalsOfCall(challenge.phase);
    if (refusals.length > 0) return refused(...refusals);
    const last = await tx.challengeVersion.findFirstOrThrow({
      where: { challengeId },
      orderBy: { number: "desc" },
      select: { id: true, number: true, comments: { where: { section, side: "OFFICER" }, select: { id: true } } },
    });
    if (last.comments.length === 0) return refused({ code: "challenges.nothing_to_reply" });
    const at = challenge.phase.now;
    await tx.challengeComment.create({
      data: { challengeId, versionId: last.id, section, side: "OWNER", text, authorId, at },
    });
    await recordEvent(tx, context, {
      name: "challenge_comment_replied",
      subject: { type: "challenge", id: challengeId },
      after: { section, number: last.number },
    });
    return ok({ challengeId });
  });
}
