import "server-only";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { panelWorkflow } from "@/lib/evaluation/workflow";
import { notify } from "@/lib/notifications/commands/notify";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPublish } from "../policy";
import { findRound, refusalOfCall, type HeldRound } from "../queries/held-round";
import type { RoundInput } from "../schema";
import { roundWorkflow } from "../workflow";

/**
 * Publishes a confirmed selection: the selected ones to everybody, to each applicant its own result. Every applicant is
 * told, and the demand owners of selected ones; the panel is closed, so that scores stand for good.
 * Refusals: applications.takes_part, selection.call_cancelled.
 */
export function publishResults(context: ActorContext, input: RoundInput): Promise<Result<{ callCode: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const round = await findRound(tx, actor, input.roundId);
    if (!round) return notFound();
    if (!canPublish(actor, round.call.programmeId)) return forbidden();
    const wrong =
      (await refusalOfPart(tx, actor, round.callId)) ??
      refusalOf(roundWorkflow, "selection", "publish", round.status) ??
      (await refusalOfCall(tx, context.clock, round.callId));
    if (wrong) return wrong;

    const now = await databaseNow(tx, context.clock);
    const written = await tx.selectionRound.updateMany({
      where: { id: round.id, status: round.status, version: input.version },
      data: { status: roundWorkflow.publish.to, publishedAt: now, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "results_published",
      subject: { type: "selection_round", id: round.id },
      before: { status: round.status },
      after: { status: roundWorkflow.publish.to, publishedAt: now },
    });
    await closePanels(tx, context, round.callId);
    await tellAll(tx, round);
    await tellFollowers(tx, round);
    return ok({ callCode: round.call.code });
  });
}

async function closePanels(tx: Tx, context: ActorContext, callId: string): Promise<void> {
  const closed = await tx.panel.updateManyAndReturn({
    where: { callId, status: { in: [...panelWorkflow.close.from] } },
    data: { status: panelWorkflow.close.to, version: { increment: 1 } },
    select: { id: true },
  });
  for (const { id } of closed) {
    await recordEvent(tx, context, {
      name: "panel_closed",
      subject: { type: "panel", id },
      after: { status: panelWorkflow.close.to },
    });
  }
}

async function tellAll(tx: Tx, round: HeldRound): Promise<void> {
  const decisions = await tx.decision.findMany({
    where: { roundId: round.id },
    select: {
      outcome: true,
      applicationId: true,
      application: {
        select: {
          organisation: { select: { memberships: workers } },
          challenge: { select: { code: true, organisation: { select: { memberships: workers } } } },
        },
      },
    },
  });
  for (const { outcome, applicationId, application } of decisions) {
    const params = { call: round.call.code, challenge: application.challenge.code };
    await notify(tx, application.organisation.memberships.map(userIdOf), {
      kind: "selection.result_published",
      params,
      href: `/startup/applications/${applicationId}/result`,
    });
    if (outcome !== "SELECTED") continue;
    await notify(tx, application.challenge.organisation.memberships.map(userIdOf), {
      kind: "selection.partner_selected",
      params,
      href: `/results/${round.call.code}`,
    });
  }
}

/** Whoever follows the call learns that the results are out. */
async function tellFollowers(tx: Tx, round: HeldRound): Promise<void> {
  await notifyFollowers(tx, [{ type: "call", id: round.callId }], {
    kind: "selection.results_out",
    params: { call: round.call.code },
    href: `/results/${round.call.code}`,
  });
}

/** Owners and editors act on a result; viewers find it in the portal. */
const workers = {
  where: { endedAt: null, role: { in: ["OWNER" as const, "EDITOR" as const] } },
  select: { userId: true },
};

const userIdOf = (membership: { userId: string }): string => membership.userId;
