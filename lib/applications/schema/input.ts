import { z } from "zod";
import { samePerson } from "./colleagues";

export const startInput = z.object({
  /** The challenge's code, as in links: 26-KAI-01. */
  challenge: z.string().trim().min(1).max(40),
  organisationId: z.uuid("applications.organisation_missing"),
});
export type StartInput = z.output<typeof startInput>;

/** One section as the browser saves it. `version` is the one that the text rests on; 0 where none was saved yet. */
export const saveInput = z.object({
  applicationId: z.uuid(),
  sectionId: z.string().max(40),
  version: z.int().min(0),
  person: samePerson,
  /** Judged against the section's fields by the command. */
  answers: z.record(z.string().max(40), z.unknown()),
});
export type SaveInput = z.output<typeof saveInput>;

/** A field of a draft that takes files. */
export const attachSubject = z.object({
  applicationId: z.uuid("common.not_found"),
  fieldId: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "applications.field_unknown"),
});
export type AttachSubject = z.output<typeof attachSubject>;

/** The same with what comes beside the bytes. */
export type AttachInput = AttachSubject & { name: string; attested: boolean };

/** `blind`: the copy without names that evaluators of a blind stage get; for the applicant's own eyes beforehand. */
export const viewFileInput = z.object({ fileId: z.uuid("common.not_found"), blind: z.boolean() });
export type ViewFileInput = z.output<typeof viewFileInput>;

/** A document that the company has given before, for a field of a draft. */
export const attachDocumentInput = attachSubject.extend({ documentId: z.uuid("common.not_found") });
export type AttachDocumentInput = z.output<typeof attachDocumentInput>;

/** One file may stand in two fields of a draft, as a document of the company: the field says which is meant. */
export const removeFileInput = attachSubject.extend({ fileId: z.uuid("common.not_found") });
export type RemoveFileInput = z.output<typeof removeFileInput>;

export const submitInput = z.object({
  applicationId: z.uuid(),
  /** Made by the browser once per attempt: a retry of the same attempt gets the same receipt. */
  attemptKey: z.uuid(),
  /** Of the content as it was shown: `digestOf`. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The attestation at submission; a box left empty arrives as nothing. */
  attested: z.literal("on", "applications.attestation_missing"),
});
export type SubmitInput = z.output<typeof submitInput>;

export const withdrawInput = z.object({ applicationId: z.uuid() });
export type WithdrawInput = z.output<typeof withdrawInput>;

export const screenInput = z.object({
  applicationId: z.uuid(),
  /** In which the officer saw it: a colleague may have decided since, or the startup answered a supplement. */
  version: z.coerce.number().int(),
  result: z.enum(["ELIGIBLE", "INELIGIBLE"]),
  reason: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .transform((text) => text || null),
});
export type ScreenInput = z.output<typeof screenInput>;

/** `only` names those that were seen to pass, so that nobody passes unseen; left out, all that wait are judged. */
export const screenAllInput = z.object({
  callId: z.uuid(),
  only: z
    .string()
    .max(20_000)
    .transform((ids) => ids.split(","))
    .pipe(z.array(z.uuid()).max(200))
    .optional(),
});
export type ScreenAllInput = z.output<typeof screenAllInput>;
