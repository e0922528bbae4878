import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { ok, type Result } from "@/lib/platform/result";
import { noticeOf } from "../queries";
import type { ReturnedChallenge } from "../schema";
import { reviewChallenge } from "./review-challenge";

/** The officer sends the submitted version back with a comment; the owner mends it and submits again. */
export function returnChallenge(
  context: ActorContext,
  input: ReturnedChallenge,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const reviewed = await reviewChallenge(tx, context, "return", input);
    if (!reviewed.ok) return reviewed;
    const { id: challengeId, organisationId } = reviewed.value;
    const writers = await membersOf(tx, organisationId, "OWNER", "EDITOR");
    await notify(tx, writers, noticeOf(reviewed.value, "challenge_returned", `/demand/challenges/${challengeId}`));
    return ok({ challengeId });
  });
}
