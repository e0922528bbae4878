import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { localised } from "@/lib/platform/localised";

/** A question of one of the asker's startups. Without the attestation nothing is taken. */
export const newQuestion = z.object({
  challengeId: z.uuid(),
  organisationId: z.uuid(),
  text: z.string().trim().min(10, "challenges.question_short").max(1000),
  attested: z.literal("on", "challenges.question_attestation_missing"),
});

/** What names a question together with the state in which the person saw it. */
const seenQuestion = z.object({ questionId: z.uuid(), version: rowVersion });

export const editedQuestion = seenQuestion.extend({ shown: localised(1000) });
export const draftedAnswer = seenQuestion.extend({ answer: localised(3000) });
export const returnedAnswer = seenQuestion.extend({
  note: z.string().trim().min(10, "challenges.comment_short").max(1000),
});
export const refusedQuestion = seenQuestion.extend({
  reason: z.string().trim().min(10, "challenges.question_reason_short").max(1000),
});

/** The answers that go out together: `<question id>:<version>` each, as ticked boxes send them. */
export const releasedAnswers = z.object({
  challengeId: z.uuid(),
  questions: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z
      .array(
        z.preprocess((value) => {
          const [questionId, version] = String(value).split(":");
          return { questionId, version };
        }, seenQuestion),
      )
      .min(1, "challenges.no_answer_chosen")
      .max(50),
  ),
});

export type NewQuestion = z.output<typeof newQuestion>;
export type EditedQuestion = z.output<typeof editedQuestion>;
export type DraftedAnswer = z.output<typeof draftedAnswer>;
export type ReturnedAnswer = z.output<typeof returnedAnswer>;
export type RefusedQuestion = z.output<typeof refusedQuestion>;
export type ReleasedAnswers = z.output<typeof releasedAnswers>;
