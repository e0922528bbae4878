import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { noticeOf } from "../queries";
import type { ReturnedChallenge } from "../schema/review";
import { reviewChallenge } from "./review-challenge";

/** The officer sends the submitted version back, also one that was approved and not yet published, with comments by section; the owner mends it and submits again. */
export function returnChallenge(
  context: ActorContext,
  { sections, ...input }: ReturnedChallenge,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const authorId = userIdOf(context.actor);
    const reviewed = await reviewChallenge(tx, context, "return", input);
    if (!reviewed.ok) return reviewed;
    if (authorId === null) return forbidden();
    const { id: challengeId, versionId, organisationId, phase } = reviewed.value;
    await tx.challengeComment.createMany({
      data: sections.map((one) => ({ ...one, challengeId, versionId, side: "OFFICER", authorId, at: phase.now })),
    });
    const writers = await membersOf(tx, organisationId, "OWNER", "EDITOR");
    await notify(tx, writers, noticeOf(reviewed.value, "challenge_returned", `/demand/challenges/${challengeId}`));
    return ok({ challengeId });
  });
}
