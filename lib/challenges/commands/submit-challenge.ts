import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canSubmit } from "../policy";
import { challengeForCommand, filesOf, holdChallenge, noticeOf, refusalsOfHeld } from "../queries";
import { missingTerms } from "../rules/annex";
import { missingParts, refusalsOfCall } from "../rules/submission";
import type { SeenChallenge } from "../schema";
import { challengeWorkflow } from "../workflow";

/**
 * The owner hands a complete text in for review; it is kept as a version that never changes, with its files: none of them
 * may be one that nobody can open.
 */
export function submitChallenge(context: ActorContext, input: SeenChallenge): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, version } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    const submittedById = userIdOf(context.actor);
    if (!canSubmit(context.actor, challenge) || submittedById === null) return forbidden();
    const wrongState = refusalOf(challengeWorkflow, "challenges", "submit", challenge.status);
    if (wrongState) return wrongState;
    const { content, annex } = challenge;
    // What a colleague adds or takes away at this moment is in the version, or comes too late for it.
    await holdChallenge(tx, challengeId);
    const files = await filesOf(tx, challengeId);
    const refusals = [
      ...refusalsOfCall(challenge.phase),
      ...missingParts(content),
      ...missingTerms(annex, files),
      ...(await refusalsOfHeld(tx, challengeId, "file_held")),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const written = await tx.challenge.updateMany({
      where: { id: challengeId, status: challenge.status, version },
      data: { status: "SUBMITTED", updatedAt: challenge.phase.now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const number = 1 + (await tx.challengeVersion.count({ where: { challengeId } }));
    await tx.challengeVersion.create({
      data: {
        challengeId,
        number,
        content,
        annex: annex ?? undefined,
        files,
        submittedById,
        submittedAt: challenge.phase.now,
      },
    });
    await recordEvent(tx, context, {
      name: "challenge_submitted",
      subject: { type: "challenge", id: challengeId },
      before: { status: challenge.status },
      after: { status: "SUBMITTED", number },
    });
    const officers = await managersOf(tx, challenge.call.programmeId, "OFFICER");
    await notify(tx, officers, noticeOf(challenge, "challenge_submitted", `/manage/challenges/${challengeId}`));
    return ok({ challengeId });
  });
}
