import "server-only";
import { managersOf, membersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canDecide } from "../policy";
import { visibleMilestone } from "../queries/milestone";
import { refusalToMove } from "../rules/evidence";
import type { MilestoneAcceptance } from "../schema";
import { milestoneWorkflow } from "../workflow";

/** The demand owner accepts a reported milestone; tranches that wait for it may then be requested. */
export function acceptMilestone(
  context: ActorContext,
  input: MilestoneAcceptance,
): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const milestone = await visibleMilestone(tx, actor, input.milestoneId);
    if (!milestone) return notFound();
    const { agreement, agreementId, reportedById } = milestone;
    const subject = { type: "milestone", id: milestone.id };
    const { demandOwnerId } = agreement;
    if (actor.kind !== "user" || !canDecide(actor, { demandOwnerId, reportedById })) {
      await recordEvent(tx, context, { name: "milestone_accept_refused", subject });
      return forbidden();
    }
    const wrongState =
      refusalToMove(agreement.status) ?? refusalOf(milestoneWorkflow, "milestones", "accept", milestone.status);
    if (wrongState) return wrongState;

    const decidedAt = await databaseNow(tx, context.clock);
    const written = await tx.milestone.updateMany({
      where: { id: milestone.id, status: milestone.status, version: input.version },
      data: {
        status: milestoneWorkflow.accept.to,
        decidedById: actor.userId,
        decidedAt,
        decisionNote: input.note || null,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await tx.milestoneEntry.create({
      data: { milestoneId: milestone.id, outcome: "ACCEPTED", text: input.note, byId: actor.userId, at: decidedAt },
    });
    await recordEvent(tx, context, {
      name: "milestone_accepted",
      subject,
      before: { status: milestone.status },
      after: { agreementId, note: input.note },
    });
    const notice = {
      kind: "milestones.accepted",
      params: { number: agreement.number, position: milestone.position },
    };
    const startup = await membersOf(tx, agreement.startupId, "OWNER", "EDITOR");
    await notify(tx, startup, { ...notice, href: `/startup/projects/${agreementId}` });
    const officers = await managersOf(tx, agreement.programmeId, "OFFICER");
    await notify(tx, officers, { ...notice, href: `/manage/projects/${agreementId}` });
    return ok({ agreementId });
  });
}
