import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canSubmit } from "../policy";
import { challengeForCommand, noticeOf } from "../queries";
import { applicantsOf } from "../queries/corrections";
import type { WithdrawnChallenge } from "../schema";
import { challengeWorkflow } from "../workflow";

/**
 * The owner takes a challenge back with a reason. Startups that had begun or sent an application are told; not possible
 * once results that concern it are out.
 */
export function withdrawChallenge(
  context: ActorContext,
  input: WithdrawnChallenge,
): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, version, reason } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    if (!canSubmit(context.actor, challenge)) return forbidden();
    const wrongState = refusalOf(challengeWorkflow, "challenges", "withdraw", challenge.status);
    if (wrongState) return wrongState;
    const rounds = await tx.selectionRound.count({
      where: { callId: challenge.callId, status: { in: ["CONFIRMED", "PUBLISHED"] } },
    });
    if (rounds > 0) return refused({ code: "challenges.results_are_decided" });
    const written = await tx.challenge.updateMany({
      where: { id: challengeId, status: challenge.status, version },
      data: { status: "WITHDRAWN", withdrawnReason: reason, updatedAt: challenge.phase.now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "challenge_withdrawn",
      subject: { type: "challenge", id: challengeId },
      before: { status: challenge.status },
      after: { status: "WITHDRAWN", reason },
    });
    // A draft that nobody else has seen concerns nobody else.
    if (challenge.status === "DRAFT") return ok({ challengeId });
    const managers = await managersOf(tx, challenge.call.programmeId, "OFFICER", "APPROVER");
    await notify(tx, managers, noticeOf(challenge, "challenge_withdrawn", `/manage/challenges/${challengeId}`));
    const followed = challenge.status === "PUBLISHED" ? [{ type: "challenge" as const, id: challengeId }] : [];
    const told = noticeOf(challenge, "challenge_withdrawn", `/challenges/${challenge.code}`);
    await notifyFollowers(tx, followed, told, { also: await applicantsOf(tx, challengeId) });
    return ok({ challengeId });
  });
}
