import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { findRound } from "../queries/held-round";
import type { ReturnSelectionInput } from "../schema";
import { roundWorkflow } from "../workflow";
import { refuseToDecide } from "./confirm-selection";

/** The approver sends the proposal back with a reason; the officers mend and propose again. */
export function returnSelection(
  context: ActorContext,
  input: ReturnSelectionInput,
): Promise<Result<{ callId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const round = await findRound(tx, actor, input.roundId);
    if (!round) return notFound();
    const wrong =
      (await refuseToDecide(tx, context, round, "return")) ??
      refusalOf(roundWorkflow, "selection", "return", round.status);
    if (wrong) return wrong;

    const written = await tx.selectionRound.updateMany({
      where: { id: round.id, status: round.status, version: input.version },
      data: { status: roundWorkflow.return.to, returnReason: input.reason, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "selection_returned",
      subject: { type: "selection_round", id: round.id },
      before: { status: round.status },
      after: { status: roundWorkflow.return.to, reason: input.reason },
    });
    const officers = await managersOf(tx, round.call.programmeId, "OFFICER");
    const href = `/manage/calls/${round.callId}/selection`;
    await notify(tx, officers, { kind: "selection.returned", params: { call: round.call.code }, href });
    return ok({ callId: round.callId });
  });
}
