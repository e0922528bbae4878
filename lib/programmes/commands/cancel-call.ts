import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { managersOf, partakersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canCancel, canSee } from "../policy";
import { callPhase, noticeOfCall } from "../queries";
import type { SeenCallWithReason } from "../schema/call-terms";
import { callWorkflow } from "../workflow";

/** Ends a call for good, with a reason that everybody concerned is told. Not once its results are out. */
export function cancelCall(
  context: ActorContext,
  { callId, version, reason }: SeenCallWithReason,
): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    if (!canCancel(context.actor, call)) return forbidden();
    const wrongState = refusalOf(callWorkflow, "programmes", "cancel", call.status);
    if (wrongState) return wrongState;
    const published = await tx.selectionRound.count({ where: { callId, status: "PUBLISHED" } });
    if (published > 0) return refused({ code: "programmes.results_are_out" });
    const written = await tx.call.updateMany({
      where: { id: callId, status: call.status, version },
      data: { status: "CANCELLED", cancelledAt: call.now, cancelReason: reason, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "call_cancelled",
      subject: { type: "call", id: callId },
      before: { status: call.status },
      after: { status: "CANCELLED", reason },
    });
    const managers = await managersOf(tx, call.programmeId, "OFFICER", "APPROVER");
    await notify(tx, managers, await noticeOfCall(tx, callId, "call_cancelled", `/manage/calls/${callId}`));
    if (call.announcedAt) {
      const concerned = await partakersOf(tx, callId);
      const told = await noticeOfCall(tx, callId, "call_cancelled", `/calls/${call.code}`);
      const also = concerned.filter((userId) => !managers.includes(userId));
      await notifyFollowers(tx, [{ type: "call", id: callId }], told, { also });
    }
    return ok({ callId });
  });
}
