import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { canSee } from "../policy";
import { callPhase } from "../queries";
import type { MarkedCall } from "../schema/call-terms";

/**
 * A manager offers an announced call to every officer as a beginning for a new one, or takes it back. What it says is
 * public already, so that nothing is told to other programmes that they could not read.
 */
export function markTemplate(
  context: ActorContext,
  { callId, version, template }: MarkedCall,
): Promise<Result<{ callId: string; template: boolean }>> {
  return withActor(context.actor, async (tx) => {
    const call = await callPhase(tx, context.clock, callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    if (!call.announcedAt) return refused({ code: "programmes.template_not_public" });
    const written = await tx.call.updateMany({
      where: { id: callId, version, announcedAt: { not: null } },
      data: { template, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "call_template_marked",
      subject: { type: "call", id: callId },
      after: { template },
    });
    return ok({ callId, template });
  });
}
