import { z } from "zod";
import { storedText } from "@/lib/platform/localised";

/** What an applicant may be in the words of Korean support programmes: 창업기업, 벤처기업, 중소기업, 중견기업, 대기업, 연구기관. */
export const applicantKinds = ["STARTUP", "VENTURE", "SME", "MID_SIZE", "LARGE", "RESEARCH"] as const;
export const ageReferences = ["ANNOUNCEMENT", "CLOSE"] as const;
/** What a yes/no statement is about; only the heading under which it is shown. */
export const statementPurposes = ["REGION", "INDUSTRY", "EXCLUSION", "OTHER"] as const;

/** Answers are keyed by it: `eligibility_<id>`. */
const id = z.string().regex(/^[a-z][a-z0-9_]{0,20}$/);

export const eligibilityRule = z.discriminatedUnion("type", [
  z.object({ type: z.literal("applicant"), id, kinds: z.array(z.enum(applicantKinds)).min(1) }),
  z.object({
    type: z.literal("company_age"),
    id,
    /** Years since establishment at most, counted at the reference. */
    years: z.int().min(1),
    reference: z.enum(ageReferences),
    /** Who answers yes to the statement may be older, up to these years (e.g. ten in new industries). */
    exception: z.object({ years: z.int().min(1), statement: storedText }).optional(),
  }),
  /** The applicant answers yes or no; `expected` is the answer that makes it eligible (an exclusion expects no). */
  z.object({
    type: z.literal("statement"),
    id,
    purpose: z.enum(statementPurposes),
    statement: storedText,
    expected: z.boolean(),
  }),
]);

/** What Call.eligibility holds: all of the rules have to be met. */
export const eligibilityRules = z.array(eligibilityRule);

export type ApplicantKind = (typeof applicantKinds)[number];
export type AgeReference = (typeof ageReferences)[number];
export type EligibilityRule = z.output<typeof eligibilityRule>;
