import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { canSubmit } from "../policy";
import { challengeForCommand, noticeOf } from "../queries";
import { correctionForCommand } from "../queries/corrections";
import type { TakenBackCorrection } from "../schema/correction";

/**
 * The owner takes back a correction that still waits, whoever of them prepared it and wherever the challenge stands: its
 * text stays for the next one to go on from. Approvers, who were asked to decide, are told. Refusals: common.not_found,
 * common.forbidden, common.stale (it has been decided).
 */
export function takeBackCorrection(
  context: ActorContext,
  { correctionId }: TakenBackCorrection,
): Promise<Result<undefined>> {
  return withActor(context.actor, async (tx) => {
    const correction = await correctionForCommand(tx, correctionId);
    const challenge =
      correction && (await challengeForCommand(tx, context.clock, context.actor, correction.challengeId));
    if (!challenge) return notFound();
    const decidedById = userIdOf(context.actor);
    if (!canSubmit(context.actor, challenge) || decidedById === null) return forbidden();
    const written = await tx.challengeCorrection.updateMany({
      where: { id: correctionId, status: "PROPOSED" },
      data: { status: "TAKEN_BACK", decidedById, decidedAt: challenge.phase.now },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "correction_taken_back",
      subject: { type: "challenge", id: challenge.id },
      after: { correctionId },
    });
    const managers = await managersOf(tx, challenge.call.programmeId, "APPROVER");
    await notify(tx, managers, noticeOf(challenge, "correction_taken_back", `/manage/challenges/${challenge.id}`));
    return ok();
  });
}
