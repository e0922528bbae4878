import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { localised, storedText } from "@/lib/platform/localised";
import { momentsOf, termsShape } from "./call-terms";
import { followOnLinks, supportItems } from "./support";
import { rows } from "./typed-values";

const moment = z.iso.datetime();

/**
 * The terms that an announced call may still change, as CallAmendment keeps them: moments as ISO texts, days as
 * YYYY-MM-DD, won as digits.
 */
export const amendableTerms = z.object({
  title: storedText,
  summary: storedText,
  support: supportItems,
  followOn: followOnLinks,
  closesAt: moment,
  questionsCloseAt: moment.nullable(),
  resultsExpectedAt: moment.nullable(),
  projectEndsOn: z.iso.date().nullable(),
  quota: z.int(),
  reserveCount: z.int(),
  totalBudget: z.string().regex(/^\d+$/),
  /** Of criteria and form (rules/wording); amendments before it could be corrected have none. */
  wording: z.record(z.string(), storedText).default({}),
  /** All public files; an amendment only adds to them. */
  attachments: z.array(z.object({ fileId: z.uuid(), name: z.string() })).default([]),
});

export type AmendableTerms = z.output<typeof amendableTerms>;
export type AmendableField = keyof AmendableTerms;
export type Correction = z.output<typeof correction>;

/** At least 20 characters in Korean: everybody whom it concerns reads it. */
const reason = localised(1000).refine(({ ko }) => ko.length >= 20, {
  message: "programmes.reason_short",
  path: ["ko"],
});

/** A corrected text with the place where it stands. */
const correction = localised(3000).extend({ place: z.string().min(1, "common.required").max(200) });

/** An amendment as the officer's form sends it. */
export const preparedAmendment = termsShape
  .pick({
    title: true,
    summary: true,
    timeZone: true,
    closesAt: true,
    questionsCloseAt: true,
    resultsExpectedAt: true,
    projectEndsOn: true,
    quota: true,
    reserveCount: true,
    totalBudget: true,
    support: true,
    followOn: true,
  })
  .extend({ callId: z.uuid(), version: rowVersion, reason, corrections: rows(correction, 50) })
  .transform(({ timeZone, ...typed }) => ({ ...typed, ...momentsOf({ timeZone, ...typed }) }));

export const amendmentDecision = z
  .object({
    amendmentId: z.uuid(),
    decision: z.enum(["RELEASED", "REFUSED"]),
    refusalReason: z.string().trim().max(1000).optional(),
  })
  .refine(({ decision, refusalReason }) => decision === "RELEASED" || (refusalReason ?? "").length >= 20, {
    message: "programmes.reason_short",
    path: ["refusalReason"],
  });

export const takenBackAmendment = z.object({ amendmentId: z.uuid() });

export type PreparedAmendment = z.output<typeof preparedAmendment>;
export type AmendmentDecision = z.output<typeof amendmentDecision>;
export type TakenBackAmendment = z.output<typeof takenBackAmendment>;
