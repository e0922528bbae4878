import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import type { Clock } from "@/lib/platform/clock";
import { withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { callPhase } from "@/lib/programmes/queries";
import { holdApplications } from "@/lib/programmes/queries/held-applications";
import { findPanel, refusalToStaff, takePanel, type HeldPanel } from "../queries/held-panel";
import { isTied, tiesOf } from "../queries/ties";
import { refusalsToAppoint } from "../rules/panel";
import type { AppointPanelInput } from "../schema";
import { panelWorkflow } from "../workflow";
import { assignEverything, tellAssigned } from "./assign-member";

/**
 * Appoints the panel: every member is assigned every eligible application and told so. Conflicts are checked once more,
 * since somebody may have joined an applicant after being chosen.
 *
 * Refusals (all at once): evaluation.call_cancelled, call_open, screening_open, nothing_eligible, members_few, chair_missing,
 * members_conflicted.
 */
export function appointPanel(
  context: ActorContext,
  input: AppointPanelInput,
): Promise<Result<{ evaluations: number }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const panel = await findPanel(tx, actor, input.panelId);
    if (!panel) return notFound();
    const mayNot = await refusalToStaff(tx, actor, panel.call);
    if (mayNot) return mayNot;
    const wrong = refusalOf(panelWorkflow, "evaluation", "appoint", panel.status);
    if (wrong) return wrong;
    await holdApplications(tx, { callId: panel.callId });
    const refusals = await refusalsOfRules(tx, context.clock, panel);
    if (refusals.length > 0) return refused(...refusals);

    if (!(await takePanel(tx, panel, input.version, panelWorkflow.appoint.to))) return stale();
    const members = panel.members.map((member) => member.id);
    const each = await assignEverything(tx, panel, members);
    await recordEvent(tx, context, {
      name: "panel_appointed",
      subject: { type: "panel", id: panel.id },
      before: { status: panel.status },
      after: { status: panelWorkflow.appoint.to, members: panel.members.length, applications: each },
    });
    await tellAssigned(
      tx,
      panel,
      panel.members.map((member) => member.userId),
      each,
    );
    return ok({ evaluations: each * members.length });
  });
}

async function refusalsOfRules(tx: Tx, clock: Clock, panel: HeldPanel): Promise<Refusal[]> {
  const { callId, members } = panel;
  const phase = await callPhase(tx, clock, callId);
  const callClosed = phase?.sealed === false;
  const ties = await tiesOf(
    tx,
    callId,
    members.map((member) => member.userId),
  );
  return refusalsToAppoint({
    members: members.map(({ userId, chair, profile }) => ({ userId, chair, ...profile })),
    minEvaluations: panel.stage.minEvaluations,
    conflicted: members.filter((member) => isTied(ties.get(member.userId))).length,
    // Before the close a refusal must not tell how many have applied.
    unscreened: callClosed ? await tx.application.count({ where: { callId, status: "SUBMITTED" } }) : 0,
    eligible: await tx.application.count({ where: { callId, status: "ELIGIBLE" } }),
    callClosed,
    callCancelled: phase?.status === "CANCELLED",
  });
}
