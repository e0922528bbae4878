import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { callsOf } from "@/lib/programmes/policy";
import { refusalToStaff } from "../queries/held-panel";
import type { FormPanelInput } from "../schema";

/**
 * Makes the panel of a call's evaluation stage; the officer then chooses its members.
 * Refusals: evaluation.call_not_announced, evaluation.panel_exists.
 */
export function formPanel(context: ActorContext, input: FormPanelInput): Promise<Result<{ panelId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const call = await tx.call.findFirst({
      where: { id: input.callId, ...callsOf(actor) },
      select: {
        id: true,
        programmeId: true,
        status: true,
        stages: { select: { id: true }, orderBy: { position: "asc" }, take: 1 },
      },
    });
    const stage = call?.stages[0];
    if (!call || !stage || actor.kind !== "user") return notFound();
    const mayNot = await refusalToStaff(tx, actor, call);
    if (mayNot) return mayNot;
    if (call.status !== "ANNOUNCED") return refused({ code: "evaluation.call_not_announced" });
    // Two officers at once: the second waits here and then sees the first one's panel.
    await tx.$queryRaw`SELECT 1 FROM "EvaluationStage" WHERE "id" = ${stage.id}::uuid FOR NO KEY UPDATE`;
    const existing = await tx.panel.findFirst({ where: { stageId: stage.id }, select: { id: true } });
    if (existing) return refused({ code: "evaluation.panel_exists" });

    const now = await databaseNow(tx, context.clock);
    const panel = await tx.panel.create({
      data: { callId: call.id, stageId: stage.id, name: input.name, createdById: actor.userId, createdAt: now },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "panel_formed",
      subject: { type: "panel", id: panel.id },
      after: { callId: call.id, name: input.name },
    });
    return ok({ panelId: panel.id });
  });
}
