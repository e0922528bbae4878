import { z } from "zod";
import { localised } from "@/lib/platform/localised";
import { challengeDraft, seenChallenge } from "../schema";

const MIN_LENGTH = 20;

/** What the demand owner's form for a correction sends; parts that are locked are not in it. */
export const preparedCorrection = seenChallenge.extend({
  content: challengeDraft,
  reason: localised(1000).refine(({ ko }) => ko.length >= MIN_LENGTH, {
    message: "challenges.reason_short",
    path: ["ko"],
  }),
});

export const correctionDecision = z
  .object({
    correctionId: z.uuid(),
    decision: z.enum(["RELEASED", "REFUSED"]),
    refusalReason: z.string().trim().max(1000).default(""),
  })
  .refine(({ decision, refusalReason }) => decision === "RELEASED" || refusalReason.length >= MIN_LENGTH, {
    message: "challenges.reason_short",
    path: ["refusalReason"],
  });

export const takenBackCorrection = z.object({ correctionId: z.uuid() });

export type PreparedCorrection = z.output<typeof preparedCorrection>;
export type CorrectionDecision = z.output<typeof correctionDecision>;
export type TakenBackCorrection = z.output<typeof takenBackCorrection>;
