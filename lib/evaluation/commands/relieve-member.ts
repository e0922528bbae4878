import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { findPanel, isDeliberated, refusalToStaff, takePanel } from "../queries/held-panel";
import type { RelieveMemberInput } from "../schema";
import { evaluationWorkflow, panelWorkflow } from "../workflow";

/**
 * Takes a member's unfinished evaluations back, with a reason: the member fell ill, or turned out to belong to an
 * applicant (then an exclusion by rule is recorded for each). What was submitted before stands. A chair steps down.
 *
 * Refusals: evaluation.round_exists, evaluation.nothing_to_relieve.
 */
export function relieveMember(context: ActorContext, input: RelieveMemberInput): Promise<Result<{ relieved: number }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const panel = await findPanel(tx, actor, input.panelId);
    const member = panel?.members.find((candidate) => candidate.id === input.memberId);
    if (!panel || !member) return notFound();
    const mayNot = await refusalToStaff(tx, actor, panel.call);
    if (mayNot) return mayNot;
    const wrong = refusalOf(panelWorkflow, "evaluation", "relieve", panel.status);
    if (wrong) return wrong;
    if (isDeliberated(panel)) return refused({ code: "evaluation.round_exists" });
    const open = { memberId: member.id, status: { in: [...evaluationWorkflow.recuse.from] } };
    if ((await tx.evaluation.count({ where: open })) === 0) return refused({ code: "evaluation.nothing_to_relieve" });

    if (!(await takePanel(tx, panel, input.version))) return stale();
    // What the member submits at this very moment stands; only what this statement changed is taken back.
    const unfinished = await tx.evaluation.updateManyAndReturn({
      where: open,
      data: { status: evaluationWorkflow.recuse.to, version: { increment: 1 } },
      select: { applicationId: true },
    });
    await tx.panelMember.update({ where: { id: member.id }, data: { chair: false } });
    const now = await databaseNow(tx, context.clock);
    if (input.cause === "CONFLICT") {
      await tx.conflictOfInterest.createMany({
        data: unfinished.map(({ applicationId }) => ({
          applicationId,
          userId: member.userId,
          kind: "EXCLUSION",
          ground: "SAME_ORGANISATION",
          reason: input.reason,
          recordedAt: now,
        })),
        skipDuplicates: true,
      });
    }
    await recordEvent(tx, context, {
      name: "panel_member_relieved",
      subject: { type: "panel", id: panel.id },
      after: { userId: member.userId, cause: input.cause, reason: input.reason, evaluations: unfinished.length },
    });
    const params = { call: panel.call.code, count: unfinished.length };
    await notify(tx, [member.userId], { kind: "evaluation.relieved", params, href: "/evaluate" });
    return ok({ relieved: unfinished.length });
  });
}
