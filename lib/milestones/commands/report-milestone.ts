import "server-only";
import { membersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canReport } from "../policy";
import { holdMilestone, visibleMilestone } from "../queries/milestone";
import { refusalToMove } from "../rules/evidence";
import type { MilestoneReport } from "../schema";
import { milestoneWorkflow } from "../workflow";

/** The startup reports a milestone as reached, with the evidence attached before; the demand owner is asked to decide. */
export function reportMilestone(
  context: ActorContext,
  input: MilestoneReport,
): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    await holdMilestone(tx, input.milestoneId);
    const milestone = await visibleMilestone(tx, actor, input.milestoneId);
    if (!milestone) return notFound();
    const { agreement, agreementId } = milestone;
    if (actor.kind !== "user" || !canReport(actor, agreement)) return forbidden();
    const wrongState =
      refusalToMove(agreement.status) ?? refusalOf(milestoneWorkflow, "milestones", "report", milestone.status);
    if (wrongState) return wrongState;

    const reportedAt = await databaseNow(tx, context.clock);
    const written = await tx.milestone.updateMany({
      where: { id: milestone.id, status: milestone.status, version: input.version },
      data: {
        status: milestoneWorkflow.report.to,
        report: input.report,
        reportedById: actor.userId,
        reportedAt,
        decidedById: null,
        decidedAt: null,
        decisionNote: null,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await tx.milestoneEntry.create({
      data: { milestoneId: milestone.id, outcome: "REPORTED", text: input.report, byId: actor.userId, at: reportedAt },
    });
    const evidence = await tx.milestoneEvidence.count({ where: { milestoneId: milestone.id } });
    await recordEvent(tx, context, {
      name: "milestone_reported",
      subject: { type: "milestone", id: milestone.id },
      before: { status: milestone.status },
      after: { agreementId, evidence },
    });
    await notify(tx, await membersOf(tx, agreement.demandOwnerId, "OWNER", "EDITOR"), {
      kind: "milestones.reported",
      params: { number: agreement.number, position: milestone.position },
      href: `/demand/projects/${agreementId}`,
    });
    return ok({ agreementId });
  });
}
