import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { ApplicationStatus, ChallengeStatus } from "@/lib/platform/db/generated/enums";
import { notFound, refused, type Refused } from "@/lib/platform/result";
import { callPhase } from "@/lib/programmes/queries";
import { refusalsOfTime } from "../rules/submission";
import { writableStatuses } from "../workflow";

type Draft = { id: string; callId: string; status: ApplicationStatus; challenge: { status: ChallengeStatus } };

/**
 * Whether a draft may be written to now, text and files alike: the call is open and nobody has screened it. Locks the
 * application (shared) and the call: what is written while a submission is being made comes after it, in time too, and
 * is told as changed since.
 */
export async function refusalToWrite(tx: Tx, clock: Clock, draft: Draft): Promise<Refused | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${draft.id}::uuid FOR SHARE`;
  const call = await callPhase(tx, clock, draft.callId);
  if (!call) return notFound();
  const refusals = refusalsOfTime(call, draft.challenge.status);
  if (refusals.length > 0) return refused(...refusals);
  if (writableStatuses.includes(draft.status)) return undefined;
  return refused({ code: "applications.not_in_state", params: { verb: "write", status: draft.status } });
}
