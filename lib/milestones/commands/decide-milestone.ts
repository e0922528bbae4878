import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canDecide } from "../policy";
import { visibleMilestone, type VisibleMilestone } from "../queries/milestone";
import { refusalToMove } from "../rules/evidence";
import { milestoneWorkflow } from "../workflow";

const words = {
  accept: { outcome: "ACCEPTED", event: "milestone_accepted", refusedEvent: "milestone_accept_refused" },
  return: { outcome: "RETURNED", event: "milestone_returned", refusedEvent: "milestone_return_refused" },
} as const;

/**
 * The demand owner's decision about a reported milestone, in the caller's transaction: all but telling people of it.
 * Somebody else's attempt leaves an event too.
 */
export async function decideMilestone(
  tx: Tx,
  context: ActorContext,
  verb: "accept" | "return",
  input: { milestoneId: string; version: number; note: string },
): Promise<Result<VisibleMilestone>> {
  const { actor } = context;
  const { outcome, event, refusedEvent } = words[verb];
  const milestone = await visibleMilestone(tx, actor, input.milestoneId);
  if (!milestone) return notFound();
  const { agreement, agreementId, reportedById } = milestone;
  const subject = { type: "milestone", id: milestone.id };
  if (actor.kind !== "user" || !canDecide(actor, { ...agreement, reportedById })) {
    await recordEvent(tx, context, { name: refusedEvent, subject });
    return forbidden();
  }
  const wrongState =
    refusalToMove(agreement.status) ?? refusalOf(milestoneWorkflow, "milestones", verb, milestone.status);
  if (wrongState) return wrongState;

  const decision = { byId: actor.userId, at: await databaseNow(tx, context.clock) };
  const written = await tx.milestone.updateMany({
    where: { id: milestone.id, status: milestone.status, version: input.version },
    data: {
      status: milestoneWorkflow[verb].to,
      decidedById: decision.byId,
      decidedAt: decision.at,
      decisionNote: input.note || null,
      version: { increment: 1 },
    },
  });
  if (written.count === 0) return stale();
  await tx.milestoneEntry.create({ data: { milestoneId: milestone.id, outcome, text: input.note, ...decision } });
  await recordEvent(tx, context, {
    name: event,
    subject,
    before: { status: milestone.status },
    after: { agreementId, note: input.note },
  });
  return ok(milestone);
}
