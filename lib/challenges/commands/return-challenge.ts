import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canReview } from "../policy";
import { challengeForCommand, noticeOf } from "../queries";
import type { ReturnedChallenge } from "../schema";
import { challengeWorkflow } from "../workflow";

/** The officer sends the submitted version back with a comment; the owner mends it and submits again. */
export function returnChallenge(
  context: ActorContext,
  input: ReturnedChallenge,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, version, comment } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    const reviewerId = userIdOf(context.actor);
    if (!canReview(context.actor, challenge) || reviewerId === null) return forbidden();
    const wrongState = refusalOf(challengeWorkflow, "challenges", "return", challenge.status);
    if (wrongState) return wrongState;
    const written = await tx.challenge.updateMany({
      where: { id: challengeId, status: "SUBMITTED", version },
      data: { status: "RETURNED", updatedAt: challenge.phase.now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const last = await tx.challengeVersion.findFirstOrThrow({
      where: { challengeId },
      orderBy: { number: "desc" },
      select: { id: true, number: true },
    });
    await tx.challengeReview.create({
      data: { versionId: last.id, outcome: "RETURNED", comment, reviewerId, at: challenge.phase.now },
    });
    await recordEvent(tx, context, {
      name: "challenge_returned",
      subject: { type: "challenge", id: challengeId },
      before: { status: "SUBMITTED" },
      after: { status: "RETURNED", number: last.number },
    });
    const writers = await membersOf(tx, challenge.organisationId, "OWNER", "EDITOR");
    await notify(tx, writers, noticeOf(challenge, "challenge_returned", `/demand/challenges/${challengeId}`));
    return ok({ challengeId });
  });
}
