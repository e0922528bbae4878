import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, refused, type Result } from "@/lib/platform/result";
import { callToMove, deadlineParams } from "../queries/held-call";
import { closeAfterOutage, refusalsOfOutage } from "../rules/deadline";
import type { IncidentInput } from "../schema/deadlines";

/**
 * Records a measured outage that touched the deadline. The rule makes the new close; nothing moves before an approver
 * releases it. Refusals: common.not_found, common.forbidden, applications.takes_part, call_cancelled, screening_begun,
 * incident_waits and those of `refusalsOfOutage`.
 */
export function recordIncident(context: ActorContext, input: IncidentInput): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const call = await callToMove(tx, context, input.callId, "prepare");
    if ("ok" in call) return call;
    const recordedById = userIdOf(context.actor);
    if (recordedById === null) return forbidden();
    const waiting = await tx.incident.count({ where: { callId: call.id, status: "PROPOSED" } });
    if (waiting > 0) return refused({ code: "applications.incident_waits" });
    const { startedAt, recoveredAt, evidence } = input;
    const refusals = refusalsOfOutage(input, call.commonClosesAt, call.now);
    const newClosesAt = closeAfterOutage(call.commonClosesAt, input);
    if (refusals.length > 0 || !newClosesAt) return refused(...refusals);

    const facts = { startedAt, recoveredAt, evidence, closesAt: call.commonClosesAt, newClosesAt };
    await tx.incident.create({ data: { callId: call.id, ...facts, recordedById, recordedAt: call.now } });
    await recordEvent(tx, context, {
      name: "incident_recorded",
      subject: { type: "call", id: call.id },
      after: facts,
    });
    const approvers = await managersOf(tx, call.programmeId, "APPROVER");
    const params = await deadlineParams(tx, call.id, { to: newClosesAt });
    const href = `/manage/calls/${call.id}/deadline`;
    await notify(tx, approvers, { kind: "applications.incident_recorded", params, href });
    return ok({ callId: call.id });
  });
}
