import "server-only";
import { membersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canDecide } from "../policy";
import { visibleMilestone } from "../queries/milestone";
import { refusalToMove } from "../rules/evidence";
import type { MilestoneReturn } from "../schema";
import { milestoneWorkflow } from "../workflow";

/** The demand owner sends a report back with what is missing; the startup mends it and reports again. */
export function returnMilestone(
  context: ActorContext,
  input: MilestoneReturn,
): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const milestone = await visibleMilestone(tx, actor, input.milestoneId);
    if (!milestone) return notFound();
    const { agreement, agreementId, reportedById } = milestone;
    const subject = { type: "milestone", id: milestone.id };
    const { demandOwnerId } = agreement;
    if (actor.kind !== "user" || !canDecide(actor, { demandOwnerId, reportedById })) {
      await recordEvent(tx, context, { name: "milestone_return_refused", subject });
      return forbidden();
    }
    const wrongState =
      refusalToMove(agreement.status) ?? refusalOf(milestoneWorkflow, "milestones", "return", milestone.status);
    if (wrongState) return wrongState;

    const decidedAt = await databaseNow(tx, context.clock);
    const written = await tx.milestone.updateMany({
      where: { id: milestone.id, status: milestone.status, version: input.version },
      data: {
        status: milestoneWorkflow.return.to,
        decidedById: actor.userId,
        decidedAt,
        decisionNote: input.note,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await tx.milestoneEntry.create({
      data: { milestoneId: milestone.id, outcome: "RETURNED", text: input.note, byId: actor.userId, at: decidedAt },
    });
    await recordEvent(tx, context, {
      name: "milestone_returned",
      subject,
      before: { status: milestone.status },
      after: { agreementId, note: input.note },
    });
    await notify(tx, await membersOf(tx, agreement.startupId, "OWNER", "EDITOR"), {
      kind: "milestones.returned",
      params: { number: agreement.number, position: milestone.position },
      href: `/startup/projects/${agreementId}`,
    });
    return ok({ agreementId });
  });
}
