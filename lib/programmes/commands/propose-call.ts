import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPrepare, canSee } from "../policy";
import { callPhase, noticeOfCall } from "../queries";
import { refusalsOfHeld } from "../queries/attachments";
import type { SeenCall } from "../schema/call-terms";
import { callWorkflow } from "../workflow";

/** An officer puts a finished draft before the approvers; from here on its terms stand still. */
export function proposeCall(context: ActorContext, { callId, version }: SeenCall): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    const proposedById = userIdOf(context.actor);
    if (!canPrepare(context.actor, call) || proposedById === null) return forbidden();
    const wrongState = refusalOf(callWorkflow, "programmes", "propose", call.status);
    if (wrongState) return wrongState;
    if (call.phase === "CLOSED") return refused({ code: "programmes.close_is_past", field: "closesAt" });
    const heldFiles = await refusalsOfHeld(tx, callId, 0);
    if (heldFiles.length > 0) return refused(...heldFiles);
    const written = await tx.call.updateMany({
      where: { id: callId, status: "DRAFT", version },
      data: { status: "PROPOSED", proposedById, returnReason: null, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "call_proposed",
      subject: { type: "call", id: callId },
      before: { status: "DRAFT" },
      after: { status: "PROPOSED" },
    });
    const { authorIds } = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { authorIds: true } });
    const approvers = await managersOf(tx, call.programmeId, "APPROVER");
    await notify(
      tx,
      approvers.filter((userId) => ![proposedById, ...authorIds].includes(userId)),
      await noticeOfCall(tx, callId, "call_proposed", `/manage/calls/${callId}`),
    );
    return ok({ callId });
  });
}
