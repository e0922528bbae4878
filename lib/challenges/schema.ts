import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { localised } from "@/lib/platform/localised";

/** The ten national defense strategic technologies, then the game changers not among them (domain.md §3). */
export const technologyFields = [
  "ai",
  "manned_unmanned_teaming",
  "quantum",
  "space",
  "energy",
  "advanced_materials",
  "cyber_network",
  "sensors_ew",
  "propulsion",
  "counter_wmd",
  "hypersonics",
  "synthetic_biology",
  "high_energy",
  "future_communication",
  "unmanned_autonomy",
] as const;

export type TechnologyField = (typeof technologyFields)[number];

/** The problem as the demand owner writes it; kept whole in Challenge.content and in every ChallengeVersion. */
export const challengeContent = z.object({
  title: localised(100),
  /** Shown in lists. */
  summary: localised(300),
  background: localised(4000),
  need: localised(4000),
  performance: z
    .array(
      z.object({
        measure: localised(100),
        current: z.string().trim().max(60),
        wanted: z.string().trim().min(1, "common.required").max(60),
      }),
    )
    .min(1)
    .max(10),
  environment: localised(4000),
  support: localised(4000),
  /** The civil use beside the defense one. */
  dualUse: localised(2000),
  fields: z.array(z.enum(technologyFields)).min(1).max(3),
  /** How many startups the owner would work with. */
  partners: z.coerce.number().int().min(1).max(5),
});

export type ChallengeContent = z.output<typeof challengeContent>;

/** A text while it is being written: the same limits, and it may still be empty. */
const draftText = (maxLength: number) =>
  z
    .object({ ko: z.string().trim().max(maxLength).default(""), en: z.string().trim().max(maxLength).optional() })
    .default({ ko: "" })
    .transform(({ ko, en }) => (en ? { ko, en } : { ko }));

const draftRow = z.object({
  measure: draftText(100),
  current: z.string().trim().max(60).default(""),
  wanted: z.string().trim().max(60).default(""),
});

/** The same content while it is a draft: only the title must be there, so that the draft can be found again. */
export const challengeDraft = z.object({
  title: localised(100),
  summary: draftText(300),
  background: draftText(4000),
  need: draftText(4000),
  // A row that was added and left empty is not a row.
  performance: z
    .array(draftRow)
    .max(10)
    .default([])
    .transform((rows) => rows.filter((row) => row.measure.ko || row.measure.en || row.current || row.wanted)),
  environment: draftText(4000),
  support: draftText(4000),
  dualUse: draftText(2000),
  // A form sends one ticked box as a text, several as a list, none not at all.
  fields: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(technologyFields)).max(3, "challenges.too_many_fields"),
  ),
  partners: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).max(5).default(1),
  ),
});

export const newChallenge = z.object({ callId: z.uuid(), organisationId: z.uuid(), title: localised(100) });

/** What names a challenge together with the state in which the person saw it. */
export const seenChallenge = z.object({ challengeId: z.uuid(), version: rowVersion });
export const editedChallenge = seenChallenge.extend({ content: challengeDraft });
export const returnedChallenge = seenChallenge.extend({
  comment: z.string().trim().min(10, "challenges.comment_short").max(2000),
});
export const approvedChallenge = seenChallenge.extend({ comment: z.string().trim().max(2000).default("") });
export const withdrawnChallenge = seenChallenge.extend({
  reason: z.string().trim().min(20, "challenges.reason_short").max(1000),
});

export type ChallengeDraft = z.output<typeof challengeDraft>;
export type NewChallenge = z.output<typeof newChallenge>;
export type SeenChallenge = z.output<typeof seenChallenge>;
export type EditedChallenge = z.output<typeof editedChallenge>;
export type ReturnedChallenge = z.output<typeof returnedChallenge>;
export type ApprovedChallenge = z.output<typeof approvedChallenge>;
export type WithdrawnChallenge = z.output<typeof withdrawnChallenge>;
