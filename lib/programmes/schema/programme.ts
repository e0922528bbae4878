import { z } from "zod";
import { localised } from "@/lib/platform/localised";

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
