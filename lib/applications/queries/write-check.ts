import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { ApplicationStatus, ChallengeStatus } from "@/lib/platform/db/generated/enums";
import { notFound, refused, type Refused } from "@/lib/platform/result";
import { callPhase } from "@/lib/programmes/queries";
import { refusalsOfTime } from "../rules/submission";
import { writableStatuses } from "../workflow";
import { readOpenSupplement } from "./open-supplement";

type Draft = { id: string; callId: string; status: ApplicationStatus; challenge: { status: ChallengeStatus } };

/** Which fields of a draft may be written now: all of them, or after the close those that a supplement names. */
export type WriteScope = { named: ReadonlySet<string> | undefined };

/**
 * Whether a draft may be written to now, text and files alike: the call is open, or a supplement is awaited, and nobody
 * has screened it. Locks the application (shared) and the call: what is written while a submission is being made comes
 * after it, in time too, and is told as changed since.
 */
export async function writeScope(tx: Tx, clock: Clock, draft: Draft): Promise<Refused | WriteScope> {
  const [held] = await tx.$queryRaw<{ extendedTo: Date | null }[]>`
    SELECT "extendedTo" FROM "Application" WHERE "id" = ${draft.id}::uuid FOR SHARE`;
  const call = await callPhase(tx, clock, draft.callId, { extendedTo: held?.extendedTo });
  if (!call) return notFound();
  const closed = call.status === "ANNOUNCED" && call.phase === "CLOSED";
  const supplement = closed ? await readOpenSupplement(tx, clock, draft.id) : undefined;
  if (supplement && !supplement.overdue) return { named: supplement.fields };
  const refusals = refusalsOfTime(call, draft.challenge.status);
  if (refusals.length > 0) return refused(...refusals);
  if (writableStatuses.includes(draft.status)) return { named: undefined };
  return refused({ code: "applications.not_in_state", params: { verb: "write", status: draft.status } });
}

/** What a draft's writer touches beyond what a supplement names: nothing else of a submission changes after the close. */
export function refusalOutside({ named }: WriteScope, fieldIds: readonly string[]): Refused | undefined {
  const outside = named ? fieldIds.filter((id) => !named.has(id)) : [];
  return outside.length > 0
    ? refused(...outside.map((field) => ({ code: "applications.not_asked_for", field })))
    : undefined;
}
