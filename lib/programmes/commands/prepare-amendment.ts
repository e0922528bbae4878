import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { userIdOf } from "@/lib/organisations/policy";
import { managersOf } from "@/lib/organisations/queries/people";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPrepare, canSee } from "../policy";
import { callPhase, noticeOfCall } from "../queries";
import { readAmendable, waitingAttachments } from "../queries/amendments";
import { refusalsOfHeld } from "../queries/attachments";
import {
  amendableOf,
  changedFields,
  correctWording,
  refusalsOfAmendment,
  withUntouchedMoments,
} from "../rules/amendment";
import type { PreparedAmendment } from "../schema/amendment";
import { callWorkflow } from "../workflow";

type Prepared = { callId: string; amendmentId: string };

/**
 * An officer prepares a correction of an announced call; nothing changes before an approver releases it. One at a time,
 * so that each says what it changes from. Refusals: common.not_found, common.forbidden, common.stale,
 * applications.takes_part, programmes.not_in_state, amendment_waits, wording_unknown, attachment_held and those of `refusalsOfAmendment`.
 */
export function prepareAmendment(context: ActorContext, input: PreparedAmendment): Promise<Result<Prepared>> {
  return withActor(context.actor, async (tx) => {
    const { callId, version, reason } = input;
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    const preparedById = userIdOf(context.actor);
    if (!canPrepare(context.actor, call) || preparedById === null) return forbidden();
    const part = await refusalOfPart(tx, context.actor, callId);
    if (part) return part;
    const wrongState = refusalOf(callWorkflow, "programmes", "amend", call.status);
    if (wrongState) return wrongState;
    const current = await readAmendable(tx, callId);
    if (current.version !== version) return stale();
    const { wording, refusals: unknown } = correctWording(current.terms.wording, input.corrections);
    if (unknown.length > 0) return refused(...unknown);
    const attachments = [...current.terms.attachments, ...(await waitingAttachments(tx, callId))];
    const after = withUntouchedMoments(current.terms, amendableOf({ ...input, wording, attachments }));
    const refusals = [
      ...refusalsOfAmendment(current.terms, after, call.now),
      ...(await refusalsOfHeld(tx, callId, null)),
    ];
    if (refusals.length > 0) return refused(...refusals);
    // The call's row is held, so that no other is being prepared meanwhile (the database would refuse it too).
    const waiting = await tx.callAmendment.count({ where: { callId, status: "PROPOSED" } });
    if (waiting > 0) return refused({ code: "programmes.amendment_waits" });
    const { id } = await tx.callAmendment.create({
      data: { callId, reason, before: current.terms, after, preparedById, preparedAt: call.now },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "amendment_prepared",
      subject: { type: "call", id: callId },
      after: { amendmentId: id, fields: changedFields(current.terms, after), reason: reason.ko },
    });
    const approvers = await managersOf(tx, call.programmeId, "APPROVER");
    await notify(
      tx,
      approvers.filter((userId) => userId !== preparedById),
      await noticeOfCall(tx, callId, "amendment_prepared", `/manage/calls/${callId}`),
    );
    return ok({ callId, amendmentId: id });
  });
}
