import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf, membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { ok, type Result } from "@/lib/platform/result";
import { noticeOf } from "../queries";
import type { ApprovedChallenge } from "../schema";
import { reviewChallenge } from "./review-challenge";

/** The officer approves the submitted version; the approver, another person, publishes it. */
export function approveChallenge(
  context: ActorContext,
  input: ApprovedChallenge,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const reviewed = await reviewChallenge(tx, context, "approve", input);
    if (!reviewed.ok) return reviewed;
    const { id: challengeId, call, organisationId } = reviewed.value;
    const approvers = await managersOf(tx, call.programmeId, "APPROVER");
    await notify(tx, approvers, noticeOf(reviewed.value, "challenge_to_publish", `/manage/challenges/${challengeId}`));
    const writers = await membersOf(tx, organisationId, "OWNER", "EDITOR");
    await notify(tx, writers, noticeOf(reviewed.value, "challenge_approved", `/demand/challenges/${challengeId}`));
    return ok({ challengeId });
  });
}
