import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canReview } from "../policy";
import { challengeForCommand, refusalsOfHeld, type ChallengeForCommand } from "../queries";
import { refusalsOfCall } from "../rules/submission";
import type { ApprovedChallenge } from "../schema";
import { challengeWorkflow } from "../workflow";

const words = {
  approve: { outcome: "APPROVED", event: "challenge_approved" },
  return: { outcome: "RETURNED", event: "challenge_returned" },
} as const;

/** The challenge as it was before the review, and the version that was reviewed. */
type ReviewedChallenge = ChallengeForCommand & { versionId: string };

/** The officer's review of the submitted version, in the caller's transaction: all but telling people of it. */
export async function reviewChallenge(
  tx: Tx,
  context: ActorContext,
  verb: "approve" | "return",
  { challengeId, version, comment }: ApprovedChallenge,
): Promise<Result<ReviewedChallenge>> {
  const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
  if (!challenge) return notFound();
  const reviewerId = userIdOf(context.actor);
  if (!canReview(context.actor, challenge) || reviewerId === null) return forbidden();
  const wrongState = refusalOf(challengeWorkflow, "challenges", verb, challenge.status);
  if (wrongState) return wrongState;
  const refusals =
    verb === "approve"
      ? [...refusalsOfCall(challenge.phase), ...(await refusalsOfHeld(tx, challengeId, "file_held_later"))]
      : [];
  if (refusals.length > 0) return refused(...refusals);

  const at = challenge.phase.now;
  const { outcome, event } = words[verb];
  const written = await tx.challenge.updateMany({
    where: { id: challengeId, status: challenge.status, version },
    data: { status: challengeWorkflow[verb].to, updatedAt: at, version: { increment: 1 } },
  });
  if (written.count === 0) return stale();
  const last = await tx.challengeVersion.findFirstOrThrow({
    where: { challengeId },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  await tx.challengeReview.create({ data: { versionId: last.id, outcome, comment, reviewerId, at } });
  await recordEvent(tx, context, {
    name: event,
    subject: { type: "challenge", id: challengeId },
    before: { status: challenge.status },
    after: { status: challengeWorkflow[verb].to, number: last.number },
  });
  return ok({ ...challenge, versionId: last.id });
}
