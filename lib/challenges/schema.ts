import { z } from "zod";
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
    .array(z.object({ measure: localised(100), current: z.string().trim().max(60), wanted: z.string().trim().min(1, "common.required").max(60) }))
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
