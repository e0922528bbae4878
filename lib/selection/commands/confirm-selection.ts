import "server-only";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Refused, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { isApprover } from "@/lib/organisations/policy";
import { canDecide } from "../policy";
import { findRound, refusalOfCall, type HeldRound } from "../queries/held-round";
import type { RoundInput } from "../schema";
import { roundWorkflow } from "../workflow";

/**
 * The approver confirms what another person proposed. Refusals: selection.own_proposal and
 * applications.takes_part, which are recorded, selection.call_cancelled, challenge_withdrawn.
 */
export function confirmSelection(context: ActorContext, input: RoundInput): Promise<Result<{ callId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const round = await findRound(tx, actor, input.roundId);
    if (!round || actor.kind !== "user") return notFound();
    const wrong =
      (await refuseToDecide(tx, context, round, "confirm")) ??
      refusalOf(roundWorkflow, "selection", "confirm", round.status) ??
      (await refusalOfCall(tx, context.clock, round.callId)) ??
      (await refusalOfWithdrawn(tx, round.id));
    if (wrong) return wrong;

    const now = await databaseNow(tx, context.clock);
    const written = await tx.selectionRound.updateMany({
      where: { id: round.id, status: round.status, version: input.version },
      data: {
        status: roundWorkflow.confirm.to,
        confirmedById: actor.userId,
        confirmedAt: now,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "selection_confirmed",
      subject: { type: "selection_round", id: round.id },
      before: { status: round.status },
      after: { status: roundWorkflow.confirm.to },
    });
    const officers = await managersOf(tx, round.call.programmeId, "OFFICER");
    const href = `/manage/calls/${round.callId}/selection`;
    await notify(tx, officers, { kind: "selection.confirmed", params: { call: round.call.code }, href });
    return ok({ callId: round.callId });
  });
}

/** A demand owner took its challenge back after the proposal: it goes back and is ranked again without that challenge. */
async function refusalOfWithdrawn(tx: Tx, roundId: string): Promise<Refused | undefined> {
  const withdrawn = await tx.decision.count({
    where: { roundId, outcome: { not: "NOT_SELECTED" }, application: { challenge: { status: "WITHDRAWN" } } },
  });
  return withdrawn > 0 ? refused({ code: "selection.challenge_withdrawn" }) : undefined;
}

/**
 * Two persons decide (domain.md §2), and none of them takes part in the call: an attempt to sign one's own proposal, or
 * in a call of one's own organisation, is refused and recorded.
 */
export async function refuseToDecide(
  tx: Tx,
  context: ActorContext,
  round: HeldRound,
  verb: "confirm" | "return",
): Promise<Refused | undefined> {
  const { actor } = context;
  const { programmeId } = round.call;
  if (!isApprover(actor, programmeId)) return forbidden();
  const refusal = canDecide(actor, { programmeId, proposedById: round.proposedById })
    ? await refusalOfPart(tx, actor, round.callId)
    : refused({ code: "selection.own_proposal" });
  if (!refusal) return undefined;
  await recordEvent(tx, context, {
    name: `selection_${verb}_refused`,
    subject: { type: "selection_round", id: round.id },
    after: { reasons: refusal.refusals.map(({ code }) => code) },
  });
  return refusal;
}
