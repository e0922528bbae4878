import "server-only";
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
  { actor, clock }: ActorContext,
  callId: string,
  deed: "prepare" | "decide",
): Promise<CallPhase | Refused> {
  const call = await callPhase(tx, clock, callId, { lock: "update" });
  if (!call || !canSee(actor, call) || call.announcedAt === null) return notFound();
  if (!(deed === "prepare" ? canPrepare(actor, call) : canDecide(actor, call))) return forbidden();
  const part = await refusalOfPart(tx, actor, callId);
  if (part) return part;
  if (call.status !== "ANNOUNCED") return refused({ code: "applications.call_cancelled" });
  const begun = await tx.application.count({
    where: { callId, OR: [{ status: { in: ["ELIGIBLE", "INELIGIBLE"] } }, { supplements: { some: {} } }] },
    take: 1,
  });
  return begun > 0 ? refused({ code: "applications.screening_begun" }) : call;
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
