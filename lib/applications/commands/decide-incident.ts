import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { callToKeep, callToMove, deadlineParams } from "../queries/held-call";
import { refusalsOfMoved } from "../rules/deadline";
import type { DecisionInput } from "../schema/deadlines";
import { tellTakenBack } from "./tell-taken-back";

/**
 * An approver releases a recorded outage, and the call closes later for everybody alike; or refuses it with a reason.
 * Nobody releases what they recorded (the database holds that too), but they may take it back. Whoever follows the call
 * or has an application in it is told. Refusals: common.not_found, common.forbidden, common.stale,
 * applications.takes_part, call_cancelled, screening_begun, same_person, outage_too_late, decision_reason_missing.
 */
export function decideIncident(context: ActorContext, input: DecisionInput): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const incident = await tx.incident.findUnique({ where: { id: input.id } });
    if (!incident) return notFound();
    const released = input.decision === "RELEASED";
    const call = released
      ? await callToMove(tx, context, incident.callId, "decide")
      : await callToKeep(tx, context, incident.callId, incident.recordedById);
    if ("ok" in call) return call;
    const decidedById = userIdOf(context.actor);
    if (decidedById === null) return forbidden();
    const own = incident.recordedById === decidedById;
    if (released && own) return refused({ code: "applications.same_person" });
    // What was proposed is the close that the outage fell on: were it moved since, the rule would say something else.
    if (released && incident.closesAt.getTime() !== call.commonClosesAt.getTime()) return stale();
    const late = released ? refusalsOfMoved(incident.newClosesAt, call.now) : [];
    if (late.length > 0) return refused(...late);

    const decided = await tx.incident.updateMany({
      where: { id: incident.id, status: "PROPOSED" },
      data: {
        status: own && !released ? "TAKEN_BACK" : input.decision,
        decidedById,
        decidedAt: call.now,
        refusalReason: input.reason,
      },
    });
    if (decided.count === 0) return stale();
    const { closesAt, newClosesAt } = incident;
    if (released) {
      // A close that was recorded before is to be recorded anew.
      const moved = { closesAt: newClosesAt, closeRecordedAt: null, version: { increment: 1 } };
      await tx.call.update({ where: { id: call.id }, data: moved });
    }
    await recordEvent(tx, context, {
      name: released ? "incident_released" : own ? "incident_taken_back" : "incident_refused",
      subject: { type: "call", id: call.id },
      before: { closesAt },
      after: released ? { closesAt: newClosesAt } : { reason: input.reason },
    });
    const params = await deadlineParams(tx, call.id, { from: closesAt, to: newClosesAt });
    if (released) {
      const notice = { kind: "applications.deadline_moved", params, href: `/calls/${call.code}` };
      await notifyFollowers(tx, [{ type: "call", id: call.id }], notice, { also: await writersIn(tx, call.id) });
    } else {
      const href = `/manage/calls/${call.id}/deadline`;
      if (own) await tellTakenBack(tx, call, decidedById);
      else await notify(tx, [incident.recordedById], { kind: "applications.incident_refused", params, href });
    }
    return ok({ callId: call.id });
  });
}

/** Everybody who writes an application in the call, whatever its state. */
async function writersIn(tx: Tx, callId: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { endedAt: null, role: { in: ["OWNER", "EDITOR"] }, organisation: { applications: { some: { callId } } } },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}
