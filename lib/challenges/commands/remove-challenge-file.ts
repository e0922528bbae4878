import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { canWrite } from "../policy";
import { challengeForCommand, holdChallenge } from "../queries";
import { refusalsOfCall } from "../rules/submission";
import type { ChallengeFileKey } from "../schema/annex";
import { editable } from "../workflow";

/** Takes a file out of a challenge that is being written. Versions that were submitted with it keep it. */
export function removeChallengeFile(
  context: ActorContext,
  { challengeId, fileId }: ChallengeFileKey,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    if (!canWrite(context.actor, challenge)) return forbidden();
    if (!editable.includes(challenge.status))
      return refused({ code: "challenges.not_in_state", params: { verb: "edit", status: challenge.status } });
    const refusals = refusalsOfCall(challenge.phase);
    if (refusals.length > 0) return refused(...refusals);
    await holdChallenge(tx, challengeId);
    const removed = await tx.challengeFile.updateMany({
      where: { challengeId, fileId, removedAt: null, challenge: { status: challenge.status } },
      data: { removedAt: challenge.phase.now },
    });
    if (removed.count === 0) return notFound();
    await recordEvent(tx, context, {
      name: "challenge_file_removed",
      subject: { type: "challenge", id: challengeId },
      before: { fileId },
    });
    return ok({ challengeId });
  });
}
