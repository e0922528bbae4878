import "server-only";
import { userIdOf } from "@/lib/organisations/policy";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { stored, storedText } from "@/lib/platform/localised";
import { forbidden, notFound, refused, type Refused } from "@/lib/platform/result";
import { canDecide, canPrepare, canSee } from "@/lib/programmes/policy";
import { callPhase, type CallPhase } from "@/lib/programmes/queries";

/**
 * The call whose deadline is to be moved, its row held for the change; or why this person may not now. Officers prepare,
 * approvers decide; neither where an organisation of theirs takes part, and nobody once a submission was screened or asked
 * to be supplemented: what was submitted anew meanwhile would be lost in an answer about the version before it.
 */
export async function callToMove(
  tx: Tx,
  context: ActorContext,
  callId: string,
  deed: "prepare" | "decide",
): Promise<CallPhase | Refused> {
  const may = deed === "prepare" ? canPrepare : canDecide;
  const call = await callOfDeadline(tx, context, callId, (held) => may(context.actor, held));
  if ("ok" in call) return call;
  if (call.status !== "ANNOUNCED") return refused({ code: "applications.call_cancelled" });
  return (await isScreeningBegun(tx, callId)) ? refused({ code: "applications.screening_begun" }) : call;
}

/**
 * The call whose deadline stays where it is: an approver refuses a proposal, or the officer who made it takes it back.
 * Nothing moves by that, so it goes as long as the proposal waits, also once the screening has begun.
 */
export function callToKeep(tx: Tx, context: ActorContext, callId: string, proposedById: string) {
  const { actor } = context;
  return callOfDeadline(
    tx,
    context,
    callId,
    (call) => canDecide(actor, call) || (canPrepare(actor, call) && userIdOf(actor) === proposedById),
  );
}

async function callOfDeadline(
  tx: Tx,
  { actor, clock }: ActorContext,
  callId: string,
  may: (call: CallPhase) => boolean,
): Promise<CallPhase | Refused> {
  const call = await callPhase(tx, clock, callId, { lock: "update" });
  if (!call || !canSee(actor, call) || call.announcedAt === null) return notFound();
  if (!may(call)) return forbidden();
  return (await refusalOfPart(tx, actor, callId)) ?? call;
}

/** Whether a first result or a first request for a supplement stands in the call. */
export async function isScreeningBegun(tx: Tx, callId: string): Promise<boolean> {
  const begun = await tx.application.count({
    where: { callId, OR: [{ status: { in: ["ELIGIBLE", "INELIGIBLE"] } }, { supplements: { some: {} } }] },
    take: 1,
  });
  return begun > 0;
}

/** What notices about a call's deadline are filled with: its code and title, and moments written out with the year. */
export async function deadlineParams(tx: Tx, callId: string, moments: Record<string, Date>) {
  const call = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { code: true, title: true } });
  const written = Object.entries(moments).map(([name, at]) => [name, deadlineText(at)] as const);
  return { code: call.code, title: stored(storedText, call.title), ...Object.fromEntries(written) };
}

export const deadlineText = (moment: Date) => ({
  ko: formatDeadline(moment, "ko", new Date(0)),
  en: formatDeadline(moment, "en", new Date(0)),
});
