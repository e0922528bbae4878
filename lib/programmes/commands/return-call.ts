import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canDecide, canSee } from "../policy";
import { callPhase, noticeOfCall } from "../queries";
import type { SeenCallWithReason } from "../schema/call-terms";
import { callWorkflow } from "../workflow";

/** An approver sends a proposed call back with a reason; it is a draft again and can be mended. */
export function returnCall(
  context: ActorContext,
  { callId, version, reason }: SeenCallWithReason,
): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    if (!canDecide(context.actor, call)) return forbidden();
    const wrongState = refusalOf(callWorkflow, "programmes", "send_back", call.status);
    if (wrongState) return wrongState;
    const { proposedById } = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { proposedById: true } });
    const written = await tx.call.updateMany({
      where: { id: callId, status: "PROPOSED", version },
      data: { status: "DRAFT", proposedById: null, returnReason: reason, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "call_sent_back",
      subject: { type: "call", id: callId },
      before: { status: "PROPOSED", proposedById },
      after: { status: "DRAFT", reason },
    });
    await notify(
      tx,
      proposedById ? [proposedById] : [],
      await noticeOfCall(tx, callId, "call_sent_back", `/manage/calls/${callId}`),
    );
    return ok({ callId });
  });
}
