import { z } from "zod";
import { reportOutcomes } from "./types";

/** Empty optional inputs of a form arrive as "". */
const optional = (maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength)
    .optional()
    .transform((text) => text || null);

/** What anyone may report. The page asks for the place, never for the content. */
export const reportInput = z.object({
  place: z.string().trim().min(2, "files.place_missing").max(300),
  contact: optional(200),
  fileId: z
    .string()
    .trim()
    .optional()
    .transform((text) => text || null)
    .pipe(z.uuid("files.file_number_wrong").nullable()),
});
export type ReportInput = z.output<typeof reportInput>;

export const handleReportInput = z.object({ reportId: z.uuid(), outcome: z.enum(reportOutcomes) });
export type HandleReportInput = z.output<typeof handleReportInput>;
