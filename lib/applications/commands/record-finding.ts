import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { canScreen, managedBy } from "../policy";
import { marksBetween } from "../queries/links";
import { pairOf } from "../rules/links";
import type { FindingInput } from "../schema/screening";

/**
 * An officer records what was found out about two applicants that look linked: cleared, or a concern. It decides nothing
 * by itself: the screening does. Refusals: common.not_found, common.forbidden, applications.takes_part, not_closed_yet,
 * not_linked.
 */
export function recordFinding(context: ActorContext, input: FindingInput): Promise<Result<undefined>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const application = await tx.application.findFirst({
      where: { id: input.applicationId, ...managedBy(actor) },
      select: { callId: true },
    });
    const call = application && (await callPhase(tx, clock, application.callId));
    if (!application || !call || actor.kind !== "user") return notFound();
    if (!canScreen(actor, call)) return forbidden();
    const part = await refusalOfPart(tx, actor, application.callId);
    if (part) return part;
    if (call.sealed) return refused({ code: "applications.not_closed_yet" });
    const marks = await marksBetween(tx, { id: input.applicationId, otherId: input.otherId });
    if (marks.length === 0) return refused({ code: "applications.not_linked" });
    const { outcome, note } = input;
    const finding = { ...pairOf(input.applicationId, input.otherId), marks, outcome, note };
    await tx.linkFinding.create({
      data: { ...finding, foundById: actor.userId, foundAt: await databaseNow(tx, clock) },
    });
    await recordEvent(tx, context, {
      name: "link_judged",
      subject: { type: "application", id: input.applicationId },
      after: finding,
    });
    return ok();
  });
}
