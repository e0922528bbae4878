import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import { isMember, userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, refused, type Result } from "@/lib/platform/result";
import { extensionOf } from "../queries/deadlines";
import { callToMove, deadlineParams } from "../queries/held-call";
import { effectiveClose, refusalsOfExtension } from "../rules/deadline";
import type { ExtensionInput } from "../schema/deadlines";

/**
 * Asks for a later close for one startup in one call. The startup is named by its registration number and the answer is
 * the same whether it has a draft or not: who writes one is nobody's business before the close. Refusals:
 * common.not_found, common.forbidden, applications.takes_part, call_cancelled, screening_begun, startup_unknown,
 * extension_waits and those of `refusalsOfExtension`.
 */
export function requestExtension(context: ActorContext, input: ExtensionInput): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const call = await callToMove(tx, context, input.callId, "prepare");
    if ("ok" in call) return call;
    const requestedById = userIdOf(context.actor);
    if (requestedById === null) return forbidden();
    const startup = await tx.organisation.findFirst({
      where: { registrationNumber: input.registrationNumber, kind: "STARTUP" },
      select: { id: true },
    });
    if (!startup) return refused({ code: "applications.startup_unknown", field: "registrationNumber" });
    if (isMember(context.actor, startup.id)) return refused({ code: "applications.takes_part" });
    const about = { callId: call.id, organisationId: startup.id };
    const waiting = await tx.deadlineExtension.count({ where: { ...about, status: "PROPOSED" } });
    if (waiting > 0) return refused({ code: "applications.extension_waits", field: "registrationNumber" });
    const closesAt = effectiveClose(call.commonClosesAt, await extensionOf(tx, call.id, [startup.id]));
    const { resultsExpectedAt } = await tx.call.findUniqueOrThrow({
      where: { id: call.id },
      select: { resultsExpectedAt: true },
    });
    const refusals = refusalsOfExtension(input.until, closesAt, call.now, resultsExpectedAt);
    if (refusals.length > 0) return refused(...refusals);

    const { until, reason } = input;
    const extension = await tx.deadlineExtension.create({
      data: { ...about, until, reason, requestedById, requestedAt: call.now },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "extension_requested",
      subject: { type: "call", id: call.id },
      after: { extensionId: extension.id, organisationId: startup.id, until, reason },
    });
    const approvers = await managersOf(tx, call.programmeId, "APPROVER");
    const params = await deadlineParams(tx, call.id, { to: until });
    const href = `/manage/calls/${call.id}/deadline`;
    await notify(tx, approvers, { kind: "applications.extension_requested", params, href });
    return ok({ callId: call.id });
  });
}
