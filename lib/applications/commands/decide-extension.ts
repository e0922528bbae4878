import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf } from "@/lib/organisations/queries/people";
import { isMember, userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { begunSince, holdApplications } from "@/lib/programmes/queries/held-applications";
import { callToKeep, callToMove, deadlineParams } from "../queries/held-call";
import { refusalsOfExtension } from "../rules/deadline";
import type { DecisionInput } from "../schema/deadlines";
import { tellTakenBack } from "./tell-taken-back";

/**
 * An approver releases a later close for one startup, or refuses it with a reason; nobody releases what they asked for,
 * but they may take it back. The close of its applications and the seal of the whole call follow in the database.
 * Refusals: as `decideIncident`, and applications.extension_not_later or extension_past where time has overtaken it.
 */
export function decideExtension(context: ActorContext, input: DecisionInput): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const extension = await tx.deadlineExtension.findUnique({ where: { id: input.id } });
    if (!extension) return notFound();
    const { callId, organisationId, until } = extension;
    const held = await holdApplications(tx, { callId, organisationId });
    const released = input.decision === "RELEASED";
    const call = released
      ? await callToMove(tx, context, callId, "decide")
      : await callToKeep(tx, context, callId, extension.requestedById);
    if ("ok" in call) return call;
    if (released && (await begunSince(tx, held, { callId, organisationId }))) return stale();
    const decidedById = userIdOf(context.actor);
    if (decidedById === null) return forbidden();
    if (released && isMember(context.actor, organisationId)) return refused({ code: "applications.takes_part" });
    const own = extension.requestedById === decidedById;
    if (released && own) return refused({ code: "applications.same_person" });
    const late = released ? refusalsOfExtension(until, call.commonClosesAt, call.now) : [];
    if (late.length > 0) return refused(...late.map(({ code }) => ({ code })));

    const decided = await tx.deadlineExtension.updateMany({
      where: { id: extension.id, status: "PROPOSED" },
      data: {
        status: own && !released ? "TAKEN_BACK" : input.decision,
        decidedById,
        decidedAt: call.now,
        refusalReason: input.reason,
      },
    });
    if (decided.count === 0) return stale();
    await recordEvent(tx, context, {
      name: released ? "extension_released" : own ? "extension_taken_back" : "extension_refused",
      subject: { type: "call", id: callId },
      after: { extensionId: extension.id, organisationId, ...(released ? { until } : { reason: input.reason }) },
    });
    const params = await deadlineParams(tx, callId, { to: until });
    if (released) {
      const writers = await membersOf(tx, organisationId, "OWNER", "EDITOR");
      await notify(tx, writers, { kind: "applications.extension_released", params, href: "/startup" });
    } else {
      const href = `/manage/calls/${callId}/deadline`;
      if (own) await tellTakenBack(tx, call, decidedById);
      else await notify(tx, [extension.requestedById], { kind: "applications.extension_refused", params, href });
    }
    return ok({ callId });
  });
}
