import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { demandOwnerKinds, userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canDecide, canSee } from "../policy";
import { callPhase, noticeOfCall } from "../queries";
import { refusalsOfHeld } from "../queries/attachments";
import type { SeenCall } from "../schema/call-terms";
import { callWorkflow } from "../workflow";

/** An approver makes public what others wrote and proposed (the database holds that too). */
export function announceCall(
  context: ActorContext,
  { callId, version }: SeenCall,
): Promise<Result<{ callId: string; code: string }>> {
  return withActor(context.actor, async (tx) => {
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    const announcedById = userIdOf(context.actor);
    if (!canDecide(context.actor, call) || announcedById === null) return forbidden();
    const wrongState = refusalOf(callWorkflow, "programmes", "announce", call.status);
    if (wrongState) return wrongState;
    const { proposedById, authorIds } = await tx.call.findUniqueOrThrow({
      where: { id: callId },
      select: { proposedById: true, authorIds: true },
    });
    if ([proposedById, ...authorIds].includes(announcedById)) return refused({ code: "programmes.same_person" });
    if (call.phase === "CLOSED") return refused({ code: "programmes.close_is_past" });
    const heldFiles = await refusalsOfHeld(tx, callId, 0);
    if (heldFiles.length > 0) return refused(...heldFiles);
    const written = await tx.call.updateMany({
      where: { id: callId, status: "PROPOSED", version },
      data: { status: "ANNOUNCED", announcedById, announcedAt: call.now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "call_announced",
      subject: { type: "call", id: callId },
      before: { status: "PROPOSED" },
      after: { status: "ANNOUNCED", announcedAt: call.now },
    });
    const officers = await managersOf(tx, call.programmeId, "OFFICER");
    await notify(tx, officers, await noticeOfCall(tx, callId, "call_announced", `/manage/calls/${callId}`));
    await notify(
      tx,
      await demandOwners(tx),
      await noticeOfCall(tx, callId, "call_for_challenges", `/demand/challenges/new?call=${call.code}`),
    );
    return ok({ callId, code: call.code });
  });
}

/** Those who may write a challenge for the call: owners and editors of verified demand owners. */
async function demandOwners(tx: Tx): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: {
      endedAt: null,
      role: { in: ["OWNER", "EDITOR"] },
      organisation: { kind: { in: [...demandOwnerKinds] }, verification: "VERIFIED" },
    },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}
