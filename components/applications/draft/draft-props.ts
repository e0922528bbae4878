import type { Refusal } from "@/lib/platform/result";
import type { Locale } from "@/lib/platform/i18n/routing";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { Answers } from "@/lib/applications/schema/answers";
import type { DraftFileView } from "@/lib/applications/types";

/** What the page hands to the editor; moments as ISO texts, sizes in bytes. */
export type DraftProps = {
  id: string;
  userId: string;
  locale: Locale;
  definition: FormDefinition;
  /** Every section of the form, also those never saved (version 0). */
  sections: Record<string, { answers: Answers; version: number }>;
  files: DraftFileView[];
  maxFileBytes: number;
  closesAt: string;
  now: string;
  savedAt: string | null;
  /** Reasons outside the form: verification, company age. */
  standing: Refusal[];
  signers: string[];
  maySubmit: boolean;
  /** The version that counts at present. */
  counting: { number: number; submittedAt: string } | null;
};
