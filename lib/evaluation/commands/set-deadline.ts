import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { unfinishedEvaluators } from "../queries/due";
import { findPanel, isDeliberated, refusalToStaff, takePanel } from "../queries/held-panel";
import type { DeadlineInput } from "../schema";
import { panelWorkflow } from "../workflow";

/**
 * Says until when a panel submits its sheets, or moves that: earlier or later, also after it has passed. Whoever is not
 * done is told, and reminded a day before.
 *
 * Refusals: evaluation.due_in_past, evaluation.round_exists, common.stale.
 */
export function setDeadline(context: ActorContext, input: DeadlineInput): Promise<Result<{ panelId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const panel = await findPanel(tx, actor, input.panelId);
    if (!panel) return notFound();
    const mayNot = await refusalToStaff(tx, actor, panel.call);
    if (mayNot) return mayNot;
    // A panel that is still forming may have one already; one that is closed is done.
    const wrong =
      panel.status === "FORMING" ? undefined : refusalOf(panelWorkflow, "evaluation", "extend", panel.status);
    if (wrong) return wrong;
    if (isDeliberated(panel)) return refused({ code: "evaluation.round_exists" });
    if (input.dueAt <= (await databaseNow(tx, context.clock)))
      return refused({ code: "evaluation.due_in_past", field: "dueAt" });

    if (!(await takePanel(tx, panel, input.version))) return stale();
    await tx.panel.update({ where: { id: panel.id }, data: { dueAt: input.dueAt, remindedAt: null } });
    await recordEvent(tx, context, {
      name: "panel_deadline_set",
      subject: { type: "panel", id: panel.id },
      before: { dueAt: panel.dueAt },
      after: { dueAt: input.dueAt },
    });
    await notify(tx, await unfinishedEvaluators(tx, panel.id), {
      kind: "evaluation.deadline_set",
      params: { call: panel.call.code },
      href: "/evaluate",
    });
    return ok({ panelId: panel.id });
  });
}
