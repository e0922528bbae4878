import { z } from "zod";
import { companyDocumentTypes } from "@/lib/organisations/rules/documents";
import { storedText } from "@/lib/platform/localised";

/** When a document is asked for: with the application, of those who pass the document review, before the agreement. */
export const documentStages = ["APPLICATION", "AFTER_REVIEW", "AGREEMENT"] as const;

export const requiredDocument = z.object({
  /** Names its file field in the application form: `document_<id>`. */
  id: z.string().regex(/^[a-z][a-z0-9_]{0,20}$/),
  stage: z.enum(documentStages),
  name: storedText,
  help: storedText.optional(),
  required: z.boolean(),
  /** Not issued longer ago than so many days before the call's close. */
  validDays: z.int().min(1).optional(),
  /** May be taken from the documents that the company gave once. */
  companyType: z.enum(companyDocumentTypes).optional(),
});

/** What Call.documents holds. */
export const requiredDocuments = z.array(requiredDocument);

export type DocumentStage = (typeof documentStages)[number];
export type RequiredDocument = z.output<typeof requiredDocument>;
