import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import type { CallFileKey } from "../schema/attachment";
import { judgeAttachments } from "./judge-attachments";

/** Takes away a file that is not public yet. Refusals: those of `judgeAttachments`; public files are not found. */
export function removeCallFile(
  context: ActorContext,
  { callId, fileId }: CallFileKey,
): Promise<Result<{ callId: string }>> {
  return withActor(context.actor, async (tx) => {
    const judged = await judgeAttachments(tx, context, callId);
    if (!judged.ok) return judged;
    const amendment = judged.value.call.status === "DRAFT" ? 0 : null;
    const removed = await tx.callAttachment.deleteMany({ where: { callId, fileId, amendment } });
    if (removed.count === 0) return notFound();
    await recordEvent(tx, context, {
      name: "call_file_removed",
      subject: { type: "call", id: callId },
      before: { fileId },
    });
    return ok({ callId });
  });
}
