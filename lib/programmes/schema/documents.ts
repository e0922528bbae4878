import { z } from "zod";
import { storedText } from "@/lib/platform/localised";

/** When a document is asked for: with the application, of those who pass the document review, before the agreement. */
export const documentStages = ["APPLICATION", "AFTER_REVIEW", "AGREEMENT"] as const;

/**
 * Kinds of document that a company gives once and reuses. A required document that names one may be taken from there.
 * 사업자등록증, 법인등기부등본, 국세·지방세 납세증명서, 중소기업확인서, 벤처기업확인서, 재무제표, 4대보험 가입자명부.
 */
export const companyDocumentTypes = [
  "REGISTRATION_CERTIFICATE",
  "CORPORATE_REGISTER",
  "NATIONAL_TAX_CERTIFICATE",
  "LOCAL_TAX_CERTIFICATE",
  "SME_CERTIFICATE",
  "VENTURE_CERTIFICATE",
  "FINANCIAL_STATEMENTS",
  "INSURANCE_ROLL",
] as const;

export const requiredDocument = z.object({
  /** Names its file field in the application form: `document_<id>`. */
  id: z.string().regex(/^[a-z][a-z0-9_]{0,20}$/),
  stage: z.enum(documentStages),
  name: storedText,
  help: storedText.optional(),
  required: z.boolean(),
  /** Not issued longer ago than so many days before the call's close. */
  validDays: z.int().min(1).optional(),
  companyType: z.enum(companyDocumentTypes).optional(),
});

/** What Call.documents holds. */
export const requiredDocuments = z.array(requiredDocument);

export type DocumentStage = (typeof documentStages)[number];
export type CompanyDocumentType = (typeof companyDocumentTypes)[number];
export type RequiredDocument = z.output<typeof requiredDocument>;
