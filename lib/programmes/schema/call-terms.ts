import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { inZone, timeZones } from "@/lib/platform/i18n/time-zone";
import { localised } from "@/lib/platform/localised";
import { typedDocuments, typedEligibility, typedFollowOn, typedPathway, typedSupport } from "./typed-terms";
import { count, day, optional, percent, rows, ticked, wallClock, won } from "./typed-values";

export const stageKinds = ["DOCUMENT_REVIEW", "MEET_UP", "PRESENTATION_REVIEW", "SITE_VISIT"] as const;
export const aggregations = ["TRIMMED_MEAN", "MEAN"] as const;
export const trancheKinds = ["ADVANCE", "INTERIM", "BALANCE"] as const;
export const milestoneKinds = ["TASK", "MID_TERM_CHECK", "FINAL_EVALUATION"] as const;

export const MEGABYTE = 1_048_576;

const criterion = z.object({ name: localised(80), guidance: localised(600), maxPoints: count(1, 100) });
const stage = z.object({
  kind: z.enum(stageKinds),
  name: localised(60),
  weight: count(1, 100),
  aggregation: z.enum(aggregations),
  minEvaluations: count(1, 50),
  passMark: count(0, 100),
  blind: ticked,
  criteria: z.array(criterion).min(1, "programmes.criteria_missing").max(20),
});
const tranche = z.object({ kind: z.enum(trancheKinds), name: localised(60), share: percent });
const milestone = z.object({ kind: z.enum(milestoneKinds), name: localised(100), dueAfterDays: count(0, 3650) });

/** The application form as the JSON of a FormDefinition; judged in rules/form-definition.ts. */
const formJson = z.string().min(1, "common.required").max(200_000);

/** Everything that a call fixes before it is announced, as the officer's form sends it. */
export const termsShape = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z]{2,8}$/, "programmes.bad_code"),
  title: localised(150),
  summary: localised(3000),
  timeZone: z.enum(timeZones),
  opensAt: wallClock,
  closesAt: wallClock,
  questionsCloseAt: optional(wallClock),
  resultsExpectedAt: optional(wallClock),
  projectEndsOn: optional(day),
  quota: count(1, 1000),
  quotaPerChallenge: count(1, 1000),
  reserveCount: count(0, 1000),
  maxApplicationsPerStartup: optional(count(1, 100)),
  ceiling: won,
  totalBudget: won,
  grantShare: percent,
  ownCashShare: percent,
  ownInKindShare: percent,
  eligibility: typedEligibility,
  documents: typedDocuments,
  maxFileMegabytes: count(1, 500),
  support: rows(typedSupport, 20),
  followOn: rows(typedFollowOn, 10),
  pathway: rows(typedPathway, 10),
  stages: z.array(stage).min(1, "programmes.stages_missing").max(6),
  tranches: z.array(tranche).min(1, "programmes.tranches_missing").max(12),
  milestones: z.array(milestone).min(1, "programmes.milestones_missing").max(30),
  form: formJson,
});

type Typed = z.output<typeof termsShape>;

type TypedMoments = Pick<Typed, "timeZone" | "closesAt" | "questionsCloseAt" | "resultsExpectedAt">;

/** Dates are typed as a clock in the call's own zone shows them, and become moments. */
export function momentsOf({ timeZone, closesAt, questionsCloseAt, resultsExpectedAt }: TypedMoments) {
  const moment = (text: string | undefined) => (text === undefined ? undefined : inZone(text, timeZone));
  return {
    closesAt: inZone(closesAt, timeZone),
    questionsCloseAt: moment(questionsCloseAt),
    resultsExpectedAt: moment(resultsExpectedAt),
  };
}

function atMoments<T extends Typed>(typed: T) {
  const { opensAt, closesAt, questionsCloseAt, resultsExpectedAt, ...rest } = typed;
  const { timeZone } = typed;
  return {
    ...rest,
    opensAt: inZone(opensAt, timeZone),
    ...momentsOf({ timeZone, closesAt, questionsCloseAt, resultsExpectedAt }),
  };
}

export const callTerms = termsShape.transform(atMoments);
export const newCall = termsShape.extend({ programmeId: z.uuid() }).transform(atMoments);
export const editedCall = termsShape.extend({ callId: z.uuid(), version: rowVersion }).transform(atMoments);

/** The application form alone, as the JSON of a FormDefinition. */
export const editedForm = z.object({ form: formJson, callId: z.uuid(), version: rowVersion });

/** What names a call together with the state in which the person saw it. */
export const seenCall = z.object({ callId: z.uuid(), version: rowVersion });
export const seenCallWithReason = seenCall.extend({
  reason: z.string().trim().min(20, "programmes.reason_short").max(1000),
});

/** A call to be offered as a template, or no longer. */
export const markedCall = seenCall.extend({ template: ticked });

export type MarkedCall = z.output<typeof markedCall>;
export type CallTerms = z.output<typeof callTerms>;
export type NewCall = z.output<typeof newCall>;
export type EditedCall = z.output<typeof editedCall>;
export type EditedForm = z.output<typeof editedForm>;
export type SeenCall = z.output<typeof seenCall>;
export type SeenCallWithReason = z.output<typeof seenCallWithReason>;
