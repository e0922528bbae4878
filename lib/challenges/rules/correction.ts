import { canonicalJson } from "@/lib/platform/digest";
import type { Refusal } from "@/lib/platform/result";
import type { ChallengeContent, ChallengeDraft } from "../schema";
import type { WorkRow } from "../types";
import { missingParts, refusalsOfCall } from "./submission";

/**
 * What applicants build on and evaluators judge by: it stands from the opening of the call on, as the call's own terms
 * do. The database names the same parts (hold_published_text).
 */
const lockedParts = ["fields", "partners", "performance", "trlNow", "trlWanted", "standards", "budgetTotal"] as const;

/** A published challenge whose call still runs, with no correction that waits. */
export const mayCorrect = (
  challenge: Pick<WorkRow, "status" | "correcting"> & { call: Pick<WorkRow["call"], "status" | "phase"> },
): boolean => challenge.status === "PUBLISHED" && !challenge.correcting && refusalsOfCall(challenge.call).length === 0;

/** The corrected text: what was typed, but for the locked parts once the call has opened. */
export function correctedContent(published: ChallengeContent, typed: ChallengeDraft, opened: boolean): ChallengeDraft {
  if (!opened) return typed;
  const { fields, partners, performance, trlNow, trlWanted, standards, budgetTotal } = published;
  return { ...typed, fields, partners, performance, trlNow, trlWanted, standards, budgetTotal };
}

/** Why a corrected text cannot take the published one's place. All reasons at once. */
export function refusalsOfCorrection(
  published: ChallengeContent,
  corrected: ChallengeDraft,
  opened: boolean,
): Refusal[] {
  const changed = (part: keyof ChallengeDraft) => canonicalJson(published[part]) !== canonicalJson(corrected[part]);
  return [
    // Their controls are on the same page, under their names.
    ...missingParts(corrected).map(({ field }) => ({ code: "common.required", field })),
    ...(canonicalJson(published) === canonicalJson(corrected) ? [{ code: "challenges.nothing_changed" }] : []),
    ...(opened && lockedParts.some(changed) ? [{ code: "challenges.correction_locked" }] : []),
  ];
}
