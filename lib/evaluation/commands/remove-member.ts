import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { findPanel, refusalToStaff, takePanel } from "../queries/held-panel";
import type { MemberInput } from "../schema";
import { panelWorkflow } from "../workflow";

/** Takes a person out of a panel that is still forming; nobody has been asked yet. Later: `relieveMember`. */
export function removeMember(context: ActorContext, input: MemberInput): Promise<Result<undefined>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const panel = await findPanel(tx, actor, input.panelId);
    const member = panel?.members.find((candidate) => candidate.id === input.memberId);
    if (!panel || !member) return notFound();
    const mayNot = await refusalToStaff(tx, actor, panel.call);
    if (mayNot) return mayNot;
    const wrong = refusalOf(panelWorkflow, "evaluation", "staff", panel.status);
    if (wrong) return wrong;

    if (!(await takePanel(tx, panel, input.version))) return stale();
    await tx.panelMember.delete({ where: { id: member.id } });
    await recordEvent(tx, context, {
      name: "panel_member_removed",
      subject: { type: "panel", id: panel.id },
      before: { userId: member.userId, chair: member.chair },
    });
    return ok();
  });
}
