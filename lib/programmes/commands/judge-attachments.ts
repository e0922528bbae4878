import "server-only";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canPrepare, canSee } from "../policy";
import { callPhase, type CallPhase } from "../queries";
import { callWorkflow } from "../workflow";

/**
 * Whether an officer may add and take away files of a call now: while it is a draft; once it is announced, what the next
 * amendment is to bring, until that is prepared. Holds the call's row. Refusals: common.not_found, common.forbidden,
 * programmes.not_in_state, amendment_waits.
 */
export async function judgeAttachments(
  tx: Tx,
  context: ActorContext,
  callId: string,
): Promise<Result<{ call: CallPhase; userId: string }>> {
  const call = await callPhase(tx, context.clock, callId, { lock: "update" });
  if (!call || !canSee(context.actor, call)) return notFound();
  const userId = userIdOf(context.actor);
  if (!canPrepare(context.actor, call) || userId === null) return forbidden();
  const verb = call.status === "ANNOUNCED" ? "amend" : "edit";
  const wrongState = refusalOf(callWorkflow, "programmes", verb, call.status);
  if (wrongState) return wrongState;
  const waiting = await tx.callAmendment.count({ where: { callId, status: "PROPOSED" } });
  return waiting > 0 ? refused({ code: "programmes.amendment_waits" }) : ok({ call, userId });
}
