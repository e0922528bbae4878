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

/** What a file is to be attached to: a kind of target and the ids that this kind asks for. */
export const uploadTarget = z.object({
  target: z.string().max(40),
  subject: z.record(z.string().max(40), z.string().max(200)),
});
export type UploadTarget = z.output<typeof uploadTarget>;

/** An upload as the browser announces it; `size` in bytes, `modified` in milliseconds since 1970. */
export const beginUploadInput = uploadTarget.extend({
  name: z.string().min(1, "files.name_missing").max(500),
  size: z.int("files.length_missing").min(1, "files.empty"),
  modified: z.int().min(0),
  /** Whether the person attested that nothing in the file is classified. */
  attested: z.literal("1", "files.attestation_missing"),
});
export type BeginUploadInput = z.output<typeof beginUploadInput>;

/** The part of a file that begins at `offset` (bytes). */
export const uploadPieceInput = z.object({
  uploadId: z.uuid("common.not_found"),
  offset: z.int("files.offset_missing").min(0, "files.offset_missing"),
});
export type UploadPieceInput = z.output<typeof uploadPieceInput>;

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
