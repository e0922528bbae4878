import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { userIdOf } from "@/lib/organisations/policy";
import { membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPublish } from "../policy";
import { challengeForCommand, noticeOf, refusalsOfHeld } from "../queries";
import { searchesMatching } from "../queries/matching-searches";
import { refusalsOfCall } from "../rules/submission";
import type { SeenChallenge } from "../schema";
import { challengeWorkflow } from "../workflow";

/**
 * An approver publishes the version that an officer, another person, approved; none of its files may have been found
 * infected or reported since.
 */
export function publishChallenge(
  context: ActorContext,
  input: SeenChallenge,
): Promise<Result<{ challengeId: string; code: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, version } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    if (!canPublish(context.actor, challenge)) return forbidden();
    const wrongState = refusalOf(challengeWorkflow, "challenges", "publish", challenge.status);
    if (wrongState) return wrongState;
    const last = await tx.challengeVersion.findFirstOrThrow({
      where: { challengeId },
      orderBy: { number: "desc" },
      select: { id: true, number: true, reviews: { select: { outcome: true, reviewerId: true } } },
    });
    const approval = last.reviews.find((review) => review.outcome === "APPROVED");
    if (!approval) return refused({ code: "challenges.not_approved" });
    const refusals = [
      ...refusalsOfCall(challenge.phase),
      ...(approval.reviewerId === userIdOf(context.actor) ? [{ code: "challenges.same_person" }] : []),
      ...(await refusalsOfHeld(tx, challengeId, "file_held_later")),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const written = await tx.challenge.updateMany({
      where: { id: challengeId, status: "APPROVED", version },
      data: {
        status: "PUBLISHED",
        publishedVersionId: last.id,
        publishedAt: challenge.phase.now,
        updatedAt: challenge.phase.now,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "challenge_published",
      subject: { type: "challenge", id: challengeId },
      before: { status: "APPROVED" },
      after: { status: "PUBLISHED", number: last.number },
    });
    const members = await membersOf(tx, challenge.organisationId, "OWNER", "EDITOR", "VIEWER");
    await notify(tx, members, noticeOf(challenge, "challenge_published", `/challenges/${challenge.code}`));
    const told = [{ type: "call" as const, id: challenge.callId }, ...(await searchesMatching(tx, challengeId))];
    await notifyFollowers(tx, told, noticeOf(challenge, "challenge_new", `/challenges/${challenge.code}`));
    return ok({ challengeId, code: challenge.code });
  });
}
