import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";

const version = rowVersion;

/** `version`: of the round that was sent back; absent for the first proposal. */
export const proposeSelectionInput = z.object({
  callId: z.uuid(),
  version: version.optional(),
  minutes: z.string().trim().min(30, "selection.minutes_short").max(5000),
});
export type ProposeSelectionInput = z.output<typeof proposeSelectionInput>;

export const roundInput = z.object({ roundId: z.uuid(), version });
export type RoundInput = z.output<typeof roundInput>;

export const returnSelectionInput = roundInput.extend({
  reason: z.string().trim().min(20, "selection.reason_short").max(1000),
});
export type ReturnSelectionInput = z.output<typeof returnSelectionInput>;

/** Codes of the fixed phrases of a decision; their words stand in messages under `selection.reasons`. */
export const reasonCodes = [
  "score_order",
  "challenge_place",
  "tie_won",
  "tie_lost",
  "tie_earlier",
  "tie_later",
  "quota_full",
  "challenge_full",
  "budget_full",
  "reserve_full",
  "below_pass_mark",
  "too_few_evaluations",
  "challenge_withdrawn",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What Decision.reasons holds. Params are facts in whole numbers or points with one decimal; criterionId names one. */
export const decisionReasons = z.array(
  z.object({
    code: z.enum(reasonCodes),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    criterionId: z.uuid().optional(),
  }),
);
export type DecisionReason = z.output<typeof decisionReasons>[number];

const digits = z.string().regex(/^\d+$/);

/** What Decision.breakdown holds: the mean of each criterion as an exact fraction in points. */
export const decisionBreakdown = z.array(
  z.object({ criterionId: z.uuid(), numerator: digits, denominator: digits, maxPoints: z.int() }),
);
