import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { dateOf, isDay } from "@/lib/platform/i18n/days";
import { fromKstInput } from "@/lib/platform/i18n/kst";
import { localised } from "@/lib/platform/localised";

export const stageKinds = ["DOCUMENT_REVIEW", "MEET_UP", "PRESENTATION_REVIEW", "SITE_VISIT"] as const;
export const aggregations = ["TRIMMED_MEAN", "MEAN"] as const;
export const ageReferences = ["ANNOUNCEMENT", "CLOSE"] as const;
export const trancheKinds = ["ADVANCE", "INTERIM", "BALANCE"] as const;
export const milestoneKinds = ["TASK", "MID_TERM_CHECK", "FINAL_EVALUATION"] as const;

export const MEGABYTE = 1_048_576;

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** A moment as a datetime-local control gives it, read as Korean time. */
export const kstMoment = z
  .string()
  .min(1, "common.required")
  .transform((text, issues) => {
    const moment = fromKstInput(text);
    if (moment) return moment;
    issues.addIssue({ code: "custom", message: "programmes.bad_moment" });
    return z.NEVER;
  });

/** A day as a date control gives it; kept as midnight UTC in a date column. */
const day = z.string().refine(isDay, "programmes.bad_day").transform(dateOf);

/** Whole won; a quadrillion is beyond any national budget and within every counter. */
const won = z
  .string()
  .trim()
  .regex(/^\d{1,15}$/, "programmes.bad_amount")
  .transform((digits) => BigInt(digits));

/** An empty control is missing, not zero. */
const count = (minimum: number, maximum: number) =>
  z.string().trim().min(1, "common.required").pipe(z.coerce.number<string>().int().min(minimum).max(maximum));

/** A percentage with at most two decimals, as basis points (70 → 7000). */
const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, "programmes.bad_share")
  .transform((text) => Math.round(Number(text) * 100));

const criterion = z.object({ name: localised(80), guidance: localised(600), maxPoints: count(1, 100) });
const tranche = z.object({ kind: z.enum(trancheKinds), name: localised(60), share: percent });
const milestone = z.object({ kind: z.enum(milestoneKinds), name: localised(100), dueAfterDays: count(0, 3650) });

/** Everything that a call fixes before it is announced, as the officer's form sends it. */
export const callTerms = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z]{2,8}$/, "programmes.bad_code"),
  title: localised(150),
  summary: localised(1000),
  opensAt: kstMoment,
  closesAt: kstMoment,
  resultsExpectedAt: optional(kstMoment),
  projectEndsOn: optional(day),
  quota: count(1, 1000),
  quotaPerChallenge: count(1, 1000),
  reserveCount: count(0, 1000),
  ceiling: won,
  totalBudget: won,
  maxCompanyAge: optional(count(1, 100)),
  ageReference: z.enum(ageReferences),
  maxFileMegabytes: count(1, 500),
  support: localised(3000),
  stage: z.object({
    kind: z.enum(stageKinds),
    name: localised(60),
    aggregation: z.enum(aggregations),
    minEvaluations: count(1, 50),
    passMark: count(0, 100),
    blind: optional(z.literal("on")).transform((ticked) => ticked === "on"),
    criteria: z.array(criterion).min(1, "programmes.criteria_missing").max(20),
  }),
  tranches: z.array(tranche).min(1, "programmes.tranches_missing").max(12),
  milestones: z.array(milestone).min(1, "programmes.milestones_missing").max(30),
  /** The application form as the JSON of a FormDefinition; judged in rules/form-definition.ts. */
  form: z.string().min(1, "common.required").max(200_000),
});

export const newCall = callTerms.extend({ programmeId: z.uuid() });
export const editedCall = callTerms.extend({ callId: z.uuid(), version: rowVersion });

/** What names a call together with the state in which the person saw it. */
export const seenCall = z.object({ callId: z.uuid(), version: rowVersion });
export const seenCallWithReason = seenCall.extend({
  reason: z.string().trim().min(20, "programmes.reason_short").max(1000),
});

export const newProgramme = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z-]{2,20}$/, "programmes.bad_programme_code"),
  name: localised(100),
  summary: localised(1000),
  organisationId: z.uuid("common.required"),
});

export type NewProgramme = z.output<typeof newProgramme>;
export type CallTerms = z.output<typeof callTerms>;
export type NewCall = z.output<typeof newCall>;
export type EditedCall = z.output<typeof editedCall>;
export type SeenCall = z.output<typeof seenCall>;
export type SeenCallWithReason = z.output<typeof seenCallWithReason>;
