import "server-only";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { canWrite } from "../policy";
import { challengeForCommand } from "../queries";
import { refusalsOfCall } from "../rules/submission";
import type { CommentReply } from "../schema/review";
import { versionToAnswer, writeReplies } from "./write-replies";

/** The owner answers the comments on one section, or says that they were followed; the officer reads it beside them. */
export function replyComment(
  context: ActorContext,
  { challengeId, ...reply }: CommentReply,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    if (!canWrite(context.actor, challenge)) return forbidden();
    if (challenge.status !== "RETURNED")
      return refused({ code: "challenges.not_in_state", params: { verb: "reply", status: challenge.status } });
    const refusals = refusalsOfCall(challenge.phase);
    if (refusals.length > 0) return refused(...refusals);
    const last = await versionToAnswer(tx, challengeId, [reply]);
    if (!last) return refused({ code: "challenges.nothing_to_reply" });
    await writeReplies(tx, context, challenge, last, [reply]);
    return ok({ challengeId });
  });
}
