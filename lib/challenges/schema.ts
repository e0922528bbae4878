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

/** Technology readiness: where the field stands, and where the project is to lead. */
const readiness = z.number().int().min(1).max(9).nullable();

/** A text that may be absent in both languages. */
const spareText = (maxLength: number) =>
  z
    .object({ ko: z.string().trim().max(maxLength).default(""), en: z.string().trim().max(maxLength).optional() })
    .default({ ko: "" })
    .transform(({ ko, en }) => (en ? { ko, en } : { ko }));

/** Whether a target must be reached or is hoped for. */
export const necessities = ["MUST", "WISH"] as const;

/** Who gets data of the demand owner: everyone, those who accepted the annex's terms, those with an agreement. */
export const dataAccess = ["PUBLIC", "ANNEX", "AGREEMENT"] as const;

/** What a demand owner can offer besides the call's money. */
export const supportKinds = ["facilities", "experts", "infrastructure"] as const;

const wonText = z.string().regex(/^([1-9]\d{0,14})?$/, "programmes.bad_amount");

/** What came after the first challenges were published; their texts lack it, and show without it. */
const laterParts = {
  /** Systems, formats and networks that the result must work with. */
  interfaces: spareText(4000),
  trlNow: readiness.default(null),
  trlWanted: readiness.default(null),
  standards: z.array(z.string().trim().min(1).max(100)).max(10).default([]),
  facilities: spareText(1000),
  experts: spareText(1000),
  infrastructure: spareText(1000),
  /** Won for one project, as the demand owner sees it; "" where it has no view. */
  budgetTotal: wonText.default(""),
  budgetNote: spareText(1000),
};

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
        necessity: z.enum(necessities).default("MUST"),
        /** How the demand owner will check it. */
        check: z.string().trim().max(100).default(""),
      }),
    )
    .min(1)
    .max(10),
  environment: localised(4000),
  data: z
    .array(z.object({ name: localised(100), terms: spareText(300), access: z.enum(dataAccess) }))
    .max(10)
    .default([]),
  support: localised(4000),
  /** The civil use beside the defense one. */
  dualUse: localised(2000),
  fields: z.array(z.enum(technologyFields)).min(1).max(3),
  /** How many startups the owner would work with. */
  partners: z.coerce.number().int().min(1).max(5),
  ...laterParts,
});

export type ChallengeContent = z.output<typeof challengeContent>;

const draftRow = z.object({
  measure: spareText(100),
  current: z.string().trim().max(60).default(""),
  wanted: z.string().trim().max(60).default(""),
  necessity: z.enum(necessities).default("MUST"),
  check: z.string().trim().max(100).default(""),
});

const draftData = z.object({
  name: spareText(100),
  terms: spareText(300),
  access: z.enum(dataAccess).default("PUBLIC"),
});

/** A select of a form sends its empty choice as "". */
const draftReadiness = z.preprocess(
  (value) => (value === "" || value === undefined || value === null ? null : Number(value)),
  readiness,
);

/** The same content while it is a draft: only the title must be there, so that the draft can be found again. */
export const challengeDraft = z
  .object({
    title: localised(100),
    summary: spareText(300),
    background: spareText(4000),
    need: spareText(4000),
    // A row that was added and left empty is not a row.
    performance: z
      .array(draftRow)
      .max(10)
      .default([])
      .transform((rows) =>
        rows.filter((row) => row.measure.ko || row.measure.en || row.current || row.wanted || row.check),
      ),
    environment: spareText(4000),
    data: z
      .array(draftData)
      .max(10)
      .default([])
      .transform((rows) => rows.filter((row) => row.name.ko || row.name.en || row.terms.ko || row.terms.en)),
    support: spareText(4000),
    dualUse: spareText(2000),
    // A form sends one ticked box as a text, several as a list, none not at all.
    fields: z.preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(technologyFields)).max(3, "challenges.too_many_fields"),
    ),
    partners: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce.number().int().min(1).max(5).default(1),
    ),
    ...laterParts,
    trlNow: draftReadiness,
    trlWanted: draftReadiness,
    // Lines of one text in the form, a list where it is stored.
    standards: z.preprocess(
      (value) => (typeof value === "string" ? value.split("\n").filter((line) => line.trim() !== "") : value),
      z
        .array(z.string().trim().max(100, "challenges.standard_long"))
        .max(10, "challenges.too_many_standards")
        .default([]),
    ),
  })
  .refine(({ trlNow, trlWanted }) => trlNow === null || trlWanted === null || trlWanted >= trlNow, {
    message: "challenges.trl_order",
    path: ["trlWanted"],
  });

export const newChallenge = z.object({ callId: z.uuid(), organisationId: z.uuid(), title: localised(100) });

/** What names a challenge together with the state in which the person saw it. */
export const seenChallenge = z.object({ challengeId: z.uuid(), version: rowVersion });
export const editedChallenge = seenChallenge.extend({
  content: challengeDraft,
  /** Left as it is where a form does not have it. */
  annex: z.object({ text: spareText(8000), terms: spareText(4000) }).optional(),
});
export const approvedChallenge = seenChallenge.extend({ comment: z.string().trim().max(2000).default("") });
export const withdrawnChallenge = seenChallenge.extend({
  reason: z.string().trim().min(20, "challenges.reason_short").max(1000),
});

export type ChallengeDraft = z.output<typeof challengeDraft>;
export type NewChallenge = z.output<typeof newChallenge>;
export type SeenChallenge = z.output<typeof seenChallenge>;
export type EditedChallenge = z.output<typeof editedChallenge>;
export type ApprovedChallenge = z.output<typeof approvedChallenge>;
export type WithdrawnChallenge = z.output<typeof withdrawnChallenge>;
