import "server-only";
import { holdLiving } from "@/lib/accounts/queries/living";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { findPanel, isDeliberated, refusalToStaff, takePanel, type HeldPanel } from "../queries/held-panel";
import { tiesOf } from "../queries/ties";
import { refusalsToAssign } from "../rules/panel";
import type { AssignMemberInput } from "../schema";
import { panelWorkflow } from "../workflow";

/**
 * Takes an evaluator into a panel. After the appointment the new member is at once assigned every eligible application:
 * so a member who fell ill or recused is replaced.
 *
 * Refusals: evaluation.not_an_evaluator, already_member, conflict_applicant, conflict_demand_owner, conflict_manager,
 * conflict_administrator, round_exists. A refused tie is recorded: it is the first of the three conflict checks.
 */
export function assignMember(context: ActorContext, input: AssignMemberInput): Promise<Result<{ memberId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const panel = await findPanel(tx, actor, input.panelId);
    if (!panel) return notFound();
    const mayNot = await refusalToStaff(tx, actor, panel.call);
    if (mayNot) return mayNot;
    const verb = panel.status === "APPOINTED" ? "extend" : "staff";
    const wrong = refusalOf(panelWorkflow, "evaluation", verb, panel.status);
    if (wrong) return wrong;
    if (isDeliberated(panel)) return refused({ code: "evaluation.round_exists" });
    if (!(await isLivingEvaluator(tx, input.userId))) {
      return refused({ code: "evaluation.not_an_evaluator", field: "userId" });
    }
    const ties = (await tiesOf(tx, panel.callId, [input.userId])).get(input.userId);
    if (!ties) return notFound();
    const refusals = refusalsToAssign({
      ...ties,
      alreadyMember: panel.members.some((member) => member.userId === input.userId),
    });
    if (refusals.length > 0) {
      await recordEvent(tx, context, {
        name: "panel_member_assign_refused",
        subject: { type: "panel", id: panel.id },
        after: { userId: input.userId, reasons: refusals.map((refusal) => refusal.code) },
      });
      return refused(...refusals);
    }

    if (!(await takePanel(tx, panel, input.version))) return stale();
    const member = await tx.panelMember.create({
      data: { panelId: panel.id, userId: input.userId },
      select: { id: true },
    });
    const assigned = verb === "extend" ? await assignEverything(tx, panel, [member.id]) : 0;
    await recordEvent(tx, context, {
      name: "panel_member_assigned",
      subject: { type: "panel", id: panel.id },
      after: { userId: input.userId, evaluations: assigned },
    });
    if (assigned > 0) await tellAssigned(tx, panel, [input.userId], assigned);
    return ok({ memberId: member.id });
  });
}

/**
 * One evaluation per member and eligible application of the call. Returns how many each member got. Takes each
 * application's next version: a screening that is being corrected at this moment comes before, or finds it settled.
 */
export async function assignEverything(tx: Tx, panel: Pick<HeldPanel, "callId">, memberIds: string[]): Promise<number> {
  const eligible = await tx.application.updateManyAndReturn({
    where: { callId: panel.callId, status: "ELIGIBLE" },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
  await tx.evaluation.createMany({
    data: memberIds.flatMap((memberId) => eligible.map(({ id }) => ({ applicationId: id, memberId }))),
  });
  return eligible.length;
}

export async function tellAssigned(tx: Tx, panel: HeldPanel, userIds: string[], count: number): Promise<void> {
  await notify(tx, userIds, {
    kind: "evaluation.assigned",
    params: { call: panel.call.code, count },
    href: "/evaluate",
  });
}

async function isLivingEvaluator(tx: Tx, userId: string): Promise<boolean> {
  if (!(await holdLiving(tx, userId))) return false;
  const found = await tx.evaluatorProfile.findFirst({
    where: { userId, user: { capabilities: { some: { kind: "EVALUATOR", endedAt: null } } } },
    select: { userId: true },
  });
  return found !== null;
}
