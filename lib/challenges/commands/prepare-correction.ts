import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { Prisma, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canSubmit } from "../policy";
import { challengeForCommand, noticeOf } from "../queries";
import { publishedText } from "../queries/corrections";
import { correctedContent, refusalsOfCorrection } from "../rules/correction";
import { refusalsOfCall } from "../rules/submission";
import type { PreparedCorrection } from "../schema/correction";
import { challengeWorkflow } from "../workflow";

type Prepared = { challengeId: string; correctionId: string };

/**
 * The owner of a published challenge prepares a corrected text with its reason; the published one stays until an
 * approver releases it. One at a time. Refusals: common.not_found, common.forbidden, common.stale,
 * challenges.not_in_state, correction_waits, those of the call and of `refusalsOfCorrection`.
 */
export function prepareCorrection(context: ActorContext, input: PreparedCorrection): Promise<Result<Prepared>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, version, reason } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    const preparedById = userIdOf(context.actor);
    if (!canSubmit(context.actor, challenge) || preparedById === null) return forbidden();
    const wrongState = refusalOf(challengeWorkflow, "challenges", "correct", challenge.status);
    if (wrongState) return wrongState;
    const published = await publishedText(tx, challengeId);
    const opened = challenge.phase.phase !== "BEFORE";
    const content = correctedContent(published.content, input.content, opened);
    const refusals = [...refusalsOfCall(challenge.phase), ...refusalsOfCorrection(published.content, content, opened)];
    if (refusals.length > 0) return refused(...refusals);
    const waiting = await tx.challengeCorrection.count({ where: { challengeId, status: "PROPOSED" } });
    if (waiting > 0) return refused({ code: "challenges.correction_waits" });

    const at = challenge.phase.now;
    const written = await tx.challenge.updateMany({
      where: { id: challengeId, status: "PUBLISHED", version },
      data: { updatedAt: at, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    const number = 1 + (await tx.challengeVersion.count({ where: { challengeId } }));
    const { id: versionId } = await tx.challengeVersion.create({
      data: {
        challengeId,
        number,
        content,
        annex: published.annex ?? Prisma.DbNull,
        files: published.files,
        submittedById: preparedById,
        submittedAt: at,
      },
      select: { id: true },
    });
    const { id: correctionId } = await tx.challengeCorrection.create({
      data: { challengeId, reason, fromVersionId: published.versionId, versionId, preparedById, preparedAt: at },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "correction_prepared",
      subject: { type: "challenge", id: challengeId },
      after: { correctionId, number, reason: reason.ko },
    });
    const managers = await managersOf(tx, challenge.call.programmeId, "APPROVER");
    await notify(tx, managers, noticeOf(challenge, "correction_prepared", `/manage/challenges/${challengeId}`));
    return ok({ challengeId, correctionId });
  });
}
