import "server-only";
import type { Actor } from "@/lib/organisations/types";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { refused, type Refused } from "@/lib/platform/result";
import { callsOf } from "@/lib/programmes/policy";
import { callPhase } from "@/lib/programmes/queries";

/** A round as the commands need it, or null where the actor may not know of it. */
export function findRound(tx: Tx, actor: Actor, roundId: string) {
  return tx.selectionRound.findFirst({
    where: { id: roundId, call: callsOf(actor) },
    select: {
      id: true,
      callId: true,
      status: true,
      version: true,
      proposedById: true,
      call: { select: { code: true, programmeId: true } },
    },
  });
}

/**
 * Why nothing is decided in this call any more: it was cancelled. Its row is held until the transaction ends, so that a
 * cancellation, and the withdrawal of one of its challenges, come before this decision or after it.
 */
export async function refusalOfCall(tx: Tx, clock: Clock, callId: string): Promise<Refused | undefined> {
  const call = await callPhase(tx, clock, callId, { lock: "update" });
  return call?.status === "ANNOUNCED" ? undefined : refused({ code: "selection.call_cancelled" });
}

export type HeldRound = NonNullable<Awaited<ReturnType<typeof findRound>>>;
