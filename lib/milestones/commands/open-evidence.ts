import "server-only";
import { withActor } from "@/lib/platform/db";
import { notFound, type Result } from "@/lib/platform/result";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { openFile } from "@/lib/files/commands/open-file";
import type { FileEvent, OpenedFile } from "@/lib/files/types";
import { isMember } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { visibleMilestone } from "../queries/milestone";
import { wasReported } from "../rules/evidence";
import type { EvidenceKey } from "../schema";

/** Opens a file of evidence for download, recorded. The startup opens all of its own, the others what was reported. */
export function openEvidence(context: ActorContext, input: EvidenceKey): Promise<Result<OpenedFile>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const milestone = await visibleMilestone(tx, actor, input.milestoneId);
    if (!milestone) return notFound();
    const evidence = await tx.milestoneEvidence.findUnique({
      where: { milestoneId_fileId: { milestoneId: milestone.id, fileId: input.fileId } },
      select: { addedAt: true },
    });
    const own = isMember(actor, milestone.agreement.startupId);
    if (!evidence || (!own && !wasReported(evidence.addedAt, milestone.reportedAt))) return notFound();
    const record = (event: FileEvent) => recordEvent(tx, context, event);
    return openFile(tx, input.fileId, { type: "milestone", id: milestone.id }, record, { own });
  });
}
