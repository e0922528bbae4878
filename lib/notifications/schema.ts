import { z } from "zod";

/** One notice, or all of the person's where `id` is absent. */
export const markReadInput = z.object({ id: z.uuid().optional() });
