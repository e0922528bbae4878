import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { notFound, ok, stale, type Result } from "@/lib/platform/result";
import { allows, refusalOf } from "@/lib/platform/workflow";
import { findPanel, refusalToStaff, takePanel } from "../queries/held-panel";
import type { MemberInput } from "../schema";
import { panelWorkflow } from "../workflow";

/** Makes a member the panel's chair; the earlier chair becomes an ordinary member. */
export function nameChair(context: ActorContext, input: MemberInput): Promise<Result<undefined>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const panel = await findPanel(tx, actor, input.panelId);
    const member = panel?.members.find((candidate) => candidate.id === input.memberId);
    if (!panel || !member) return notFound();
    const mayNot = await refusalToStaff(tx, actor, panel.call);
    if (mayNot) return mayNot;
    const wrong = allows(panelWorkflow, "extend", panel.status)
      ? undefined
      : refusalOf(panelWorkflow, "evaluation", "staff", panel.status);
    if (wrong) return wrong;

    if (!(await takePanel(tx, panel, input.version))) return stale();
    const former = panel.members.find((candidate) => candidate.chair);
    // The database allows one chair at a time, so the former steps down first.
    await tx.panelMember.updateMany({ where: { panelId: panel.id, chair: true }, data: { chair: false } });
    await tx.panelMember.update({ where: { id: member.id }, data: { chair: true } });
    await recordEvent(tx, context, {
      name: "panel_chair_named",
      subject: { type: "panel", id: panel.id },
      before: { userId: former?.userId ?? null },
      after: { userId: member.userId },
    });
    return ok();
  });
}
