import "server-only";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { allows } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { storeUpload } from "@/lib/files/commands/store-upload";
import type { FileSource, StoredUpload, UploadPlace } from "@/lib/files/types";
import type { ActorContext } from "@/lib/organisations/types";
import { canReport } from "../policy";
import { holdMilestone, visibleMilestone, type VisibleMilestone } from "../queries/milestone";
import type { EvidenceInput, EvidenceSubject } from "../schema";
import { maxEvidence, refusalToMove } from "../rules/evidence";
import { milestoneWorkflow } from "../workflow";

/** Takes one file in as evidence of a milestone that is being reported. The right is judged before and after the bytes. */
export async function attachEvidence(
  context: ActorContext,
  input: EvidenceInput,
  source: FileSource,
): Promise<Result<StoredUpload>> {
  const { actor } = context;
  const allowed = await mayAttachEvidence(context, input);
  if (!allowed.ok) return allowed;
  const upload = { ...source, name: input.name, attested: input.attested, ...allowed.value };
  return storeUpload(context, upload, async (tx, record) => {
    await holdMilestone(tx, input.milestoneId);
    const still = await reportable(tx, context, input.milestoneId);
    if (!still.ok) return still;
    const milestone = still.value;
    const count = await tx.milestoneEvidence.count({ where: { milestoneId: milestone.id } });
    if (count >= maxEvidence) return refused({ code: "milestones.evidence_full", params: { maximum: maxEvidence } });
    if (actor.kind !== "user") return forbidden();

    const file = await record();
    await tx.milestoneEvidence.create({
      data: {
        milestoneId: milestone.id,
        fileId: file.fileId,
        addedById: actor.userId,
        addedAt: await databaseNow(tx, context.clock),
      },
    });
    await recordEvent(tx, context, {
      name: "milestone_evidence_added",
      subject: { type: "milestone", id: milestone.id },
      after: { fileId: file.fileId, sha256: file.sha256 },
    });
    return ok(file);
  });
}

/** Whether this person may add evidence there now: asked before the first byte is sent. */
export function mayAttachEvidence(context: ActorContext, subject: EvidenceSubject): Promise<Result<UploadPlace>> {
  return withActor(context.actor, async (tx) => {
    const milestone = await reportable(tx, context, subject.milestoneId);
    if (!milestone.ok) return milestone;
    const { startupId, application } = milestone.value.agreement;
    return ok({ limit: Number(application.call.maxFileBytes), organisationId: startupId });
  });
}

async function reportable(tx: Tx, { actor }: ActorContext, milestoneId: string): Promise<Result<VisibleMilestone>> {
  const milestone = await visibleMilestone(tx, actor, milestoneId);
  if (!milestone) return notFound();
  if (!canReport(actor, milestone.agreement)) return forbidden();
  const notRunning = refusalToMove(milestone.agreement.status);
  if (notRunning) return notRunning;
  return allows(milestoneWorkflow, "report", milestone.status)
    ? ok(milestone)
    : refused({ code: "milestones.evidence_closed" });
}
