import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { canPrepare, canSee } from "../policy";
import { callPhase, noticeOfCall } from "../queries";
import type { TakenBackAmendment } from "../schema/amendment";

/**
 * The officer who prepared an amendment takes it back while it waits, wherever the call stands; nobody else's can be
 * taken back, only refused with a reason. Files that came with it wait for the next one. Approvers, who were asked to
 * decide, are told. Refusals: common.not_found, common.forbidden, common.stale (it has been decided),
 * applications.takes_part.
 */
export function takeBackAmendment(
  context: ActorContext,
  { amendmentId }: TakenBackAmendment,
): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const row = await tx.callAmendment.findUnique({ where: { id: amendmentId } });
    if (!row) return notFound();
    const call = await callPhase(tx, context.clock, row.callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    const decidedById = userIdOf(context.actor);
    if (!canPrepare(context.actor, call) || decidedById !== row.preparedById) return forbidden();
    const part = await refusalOfPart(tx, context.actor, call.id);
    if (part) return part;
    const written = await tx.callAmendment.updateMany({
      where: { id: amendmentId, status: "PROPOSED" },
      data: { status: "TAKEN_BACK", decidedById, decidedAt: call.now },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "amendment_taken_back",
      subject: { type: "call", id: call.id },
      after: { amendmentId },
    });
    const approvers = await managersOf(tx, call.programmeId, "APPROVER");
    await notify(
      tx,
      approvers.filter((userId) => userId !== decidedById),
      await noticeOfCall(tx, call.id, "amendment_taken_back", `/manage/calls/${call.id}`),
    );
    return ok({ callId: call.id });
  });
}
