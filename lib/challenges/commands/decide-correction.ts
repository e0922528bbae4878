import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { userIdOf } from "@/lib/organisations/policy";
import { membersOf } from "@/lib/organisations/queries/people";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import type { ChallengeStatus } from "@/lib/platform/db/generated/enums";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPublish } from "../policy";
import { challengeForCommand, holdChallenge, noticeOf, type ChallengeForCommand } from "../queries";
import { applicantsOf, correctionForCommand, publishedText, type CorrectionForCommand } from "../queries/corrections";
import { refusalsOfCorrection } from "../rules/correction";
import { refusalsOfCall } from "../rules/submission";
import type { CorrectionDecision } from "../schema/correction";
import { challengeWorkflow } from "../workflow";

type Decided = { challengeId: string; number: number | null };

/**
 * An approver releases the corrected text that the demand owner prepared: it gets its number, takes the published one's
 * place, and whoever follows the challenge or has begun or sent an application to it is told. Or refuses it with a
 * reason. What is locked is judged as of now: the call may have opened since it was prepared. Refusals: common.not_found,
 * common.forbidden, common.stale, applications.takes_part, challenges.not_in_state, those of the call and of
 * `refusalsOfCorrection`.
 */
export function decideCorrection(context: ActorContext, input: CorrectionDecision): Promise<Result<Decided>> {
  return withActor(context.actor, async (tx) => {
    const correction = await correctionForCommand(tx, input.correctionId);
    const challenge =
      correction && (await challengeForCommand(tx, context.clock, context.actor, correction.challengeId));
    if (!challenge) return notFound();
    const decidedById = userIdOf(context.actor);
    if (!canPublish(context.actor, challenge) || decidedById === null) return forbidden();
    const part = await refusalOfPart(tx, context.actor, challenge.phase.id);
    if (part) return part;
    const wrongState = refusalOf(challengeWorkflow, "challenges", "correct", await heldStatus(tx, challenge.id));
    if (wrongState) return wrongState;
    const decision = { correction, challenge, decidedById };
    return input.decision === "REFUSED"
      ? refuse(tx, context, decision, input.refusalReason)
      : release(tx, context, decision);
  });
}

/** The challenge's row is held for the change: it may be withdrawn at this moment. */
async function heldStatus(tx: Tx, challengeId: string): Promise<ChallengeStatus> {
  await holdChallenge(tx, challengeId);
  const { status } = await tx.challenge.findUniqueOrThrow({ where: { id: challengeId }, select: { status: true } });
  return status;
}

type Decision = { correction: CorrectionForCommand; challenge: ChallengeForCommand; decidedById: string };

async function release(
  tx: Tx,
  context: ActorContext,
  { correction, challenge, decidedById }: Decision,
): Promise<Result<Decided>> {
  const { id: challengeId, phase } = challenge;
  const published = await publishedText(tx, challengeId);
  if (published.versionId !== correction.fromVersionId) return stale();
  const { content } = correction;
  const refusals = [
    ...refusalsOfCall(phase),
    ...refusalsOfCorrection(published.content, content, phase.phase !== "BEFORE"),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const number = 1 + (await tx.challengeCorrection.count({ where: { challengeId, status: "RELEASED" } }));
  const released = await tx.challengeCorrection.updateMany({
    where: { id: correction.id, status: "PROPOSED" },
    data: { status: "RELEASED", number, decidedById, decidedAt: phase.now },
  });
  if (released.count === 0) return stale();
  await tx.challenge.update({
    where: { id: challengeId },
    data: {
      content,
      fields: content.fields,
      publishedVersionId: correction.versionId,
      updatedAt: phase.now,
      version: { increment: 1 },
    },
  });
  await recordEvent(tx, context, {
    name: "correction_released",
    subject: { type: "challenge", id: challengeId },
    before: { versionId: published.versionId },
    after: { number, versionId: correction.versionId, reason: correction.reason.ko },
  });
  const notice = noticeOf(challenge, "challenge_corrected", `/challenges/${challenge.code}#corrections`);
  const members = await membersOf(tx, challenge.organisationId, "OWNER", "EDITOR", "VIEWER");
  await notifyFollowers(
    tx,
    [{ type: "challenge", id: challengeId }],
    { ...notice, params: { ...notice.params, number } },
    { also: [...members, ...(await applicantsOf(tx, challengeId))] },
  );
  return ok({ challengeId, number });
}

async function refuse(
  tx: Tx,
  context: ActorContext,
  { correction, challenge, decidedById }: Decision,
  refusalReason: string,
): Promise<Result<Decided>> {
  const { id: challengeId, phase } = challenge;
  const written = await tx.challengeCorrection.updateMany({
    where: { id: correction.id, status: "PROPOSED" },
    data: { status: "REFUSED", decidedById, decidedAt: phase.now, refusalReason },
  });
  if (written.count === 0) return stale();
  await recordEvent(tx, context, {
    name: "correction_refused",
    subject: { type: "challenge", id: challengeId },
    after: { correctionId: correction.id, reason: refusalReason },
  });
  const notice = noticeOf(challenge, "correction_refused", `/demand/challenges/${challengeId}#corrections`);
  await notify(tx, [correction.preparedById], notice);
  return ok({ challengeId, number: null });
}
