import "server-only";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { allows } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { canReport } from "../policy";
import { holdMilestone, visibleMilestone } from "../queries/milestone";
import { refusalToMove, wasReported } from "../rules/evidence";
import type { EvidenceKey } from "../schema";
import { milestoneWorkflow } from "../workflow";

/**
 * Takes a file out of the evidence that is being gathered. What the demand owner has already been shown stays: a new
 * file may be added beside it. The file's row keeps its digest.
 */
export function removeEvidence(context: ActorContext, input: EvidenceKey): Promise<Result<{ agreementId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    await holdMilestone(tx, input.milestoneId);
    const milestone = await visibleMilestone(tx, actor, input.milestoneId);
    if (!milestone) return notFound();
    if (!canReport(actor, milestone.agreement)) return forbidden();
    const key = { milestoneId: milestone.id, fileId: input.fileId };
    const evidence = await tx.milestoneEvidence.findUnique({
      where: { milestoneId_fileId: key },
      select: { addedAt: true },
    });
    if (!evidence) return notFound();
    const notRunning = refusalToMove(milestone.agreement.status);
    if (notRunning) return notRunning;
    if (!allows(milestoneWorkflow, "report", milestone.status)) return refused({ code: "milestones.evidence_closed" });
    if (wasReported(evidence.addedAt, milestone.reportedAt)) return refused({ code: "milestones.evidence_shown" });

    await tx.milestoneEvidence.deleteMany({ where: key });
    await recordEvent(tx, context, {
      name: "milestone_evidence_removed",
      subject: { type: "milestone", id: milestone.id },
      before: { fileId: input.fileId },
    });
    return ok({ agreementId: milestone.agreementId });
  });
}
