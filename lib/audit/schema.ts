import { z } from "zod";
import { pageNumber } from "@/lib/platform/paging";

/** The database has no year 0, and nothing here is that old. */
const day = z.iso
  .date()
  .refine((text) => text >= "1900-01-01")
  .optional()
  .catch(undefined);
const word = z.string().trim().max(80).optional().catch(undefined);

/** The filters of the trail as they stand in the address; what does not parse is left out. Days are Korean days. */
export const trailFilter = z.object({
  from: day,
  until: day,
  name: word,
  /** A person's name or e-mail address, or `system:<name>`. */
  who: word,
  subject: word,
  subjectId: z.uuid().optional().catch(undefined),
  page: pageNumber,
});

export type TrailFilter = z.output<typeof trailFilter>;
