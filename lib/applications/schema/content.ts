import { z } from "zod";
import { storedAnswers } from "./answers";

const submittedFile = z.object({
  fieldId: z.string(),
  fileId: z.uuid(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  mediaType: z.string(),
  sha256: z.string(),
});

/** What SubmittedContent.content holds and the receipt's digest is taken over; emptied and `erased` after its retention. */
export const submittedContent = z.object({
  answers: storedAnswers,
  files: z.array(submittedFile),
  erased: z.literal(true).optional(),
});

export type SubmittedFile = z.output<typeof submittedFile>;
export type SubmittedContent = z.output<typeof submittedContent>;

/** What SupplementRequest.items holds: the fields that are asked for again, with what is wrong or
 * missing; without a reason those that open because they hang on one of them. */
export const supplementItems = z.array(z.object({ fieldId: z.string(), reason: z.string().optional() }));
export type SupplementItem = z.output<typeof supplementItems>[number];

export const screeningRules = [
  "deadline",
  "organisation",
  "company_age",
  "eligibility",
  "answers",
  "documents",
  "consents",
] as const;

/** What Screening.checks holds: each rule as it stood when the officer confirmed it, with the facts it was judged by. */
export const screeningChecks = z.array(
  z.object({
    rule: z.enum(screeningRules),
    met: z.boolean(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  }),
);
export type ScreeningCheck = z.output<typeof screeningChecks>[number];
