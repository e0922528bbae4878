import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf, membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canReview } from "../policy";
import { challengeForCommand, noticeOf } from "../queries";
import { refusalsOfCall } from "../rules/submission";
import type { ApprovedChallenge } from "../schema";
import { challengeWorkflow } from "../workflow";

/** The officer approves the submitted version; the approver, another person, publishes it. */
export function approveChallenge(
  context: ActorContext,
  input: ApprovedChallenge,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, version, comment } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    const reviewerId = userIdOf(context.actor);
    if (!canReview(context.actor, challenge) || reviewerId === null) return forbidden();
    const wrongState = refusalOf(challengeWorkflow, "challenges", "approve", challenge.status);
    if (wrongState) return wrongState;
    const refusals = refusalsOfCall(challenge.phase);
    if (refusals.length > 0) return refused(...refusals);
    const written = await tx.challenge.updateMany({
      where: { id: challengeId, status: "SUBMITTED", version },
      data: { status: "APPROVED", updatedAt: challenge.phase.now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const last = await tx.challengeVersion.findFirstOrThrow({
      where: { challengeId },
      orderBy: { number: "desc" },
      select: { id: true, number: true },
    });
    await tx.challengeReview.create({
      data: { versionId: last.id, outcome: "APPROVED", comment, reviewerId, at: challenge.phase.now },
    });
    await recordEvent(tx, context, {
      name: "challenge_approved",
      subject: { type: "challenge", id: challengeId },
      before: { status: "SUBMITTED" },
      after: { status: "APPROVED", number: last.number },
    });
    const approvers = await managersOf(tx, challenge.call.programmeId, "APPROVER");
    await notify(tx, approvers, noticeOf(challenge, "challenge_to_publish", `/manage/challenges/${challengeId}`));
    const writers = await membersOf(tx, challenge.organisationId, "OWNER", "EDITOR");
    await notify(tx, writers, noticeOf(challenge, "challenge_approved", `/demand/challenges/${challengeId}`));
    return ok({ challengeId });
  });
}
