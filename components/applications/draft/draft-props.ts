import type { Locale } from "@/lib/platform/i18n/routing";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { ApplicantFacts, EligibilityTerms } from "@/lib/applications/rules/submission";
import type { Answers } from "@/lib/applications/schema/answers";
import type { DraftFileView } from "@/lib/applications/types";
import type { OfferedDocument, TeamMember } from "@/lib/applications/types/draft";
import type { BlindState } from "@/lib/files/types";
import type { FormAction } from "@/lib/platform/action-state";
import type { CommentsOnWire, Standing } from "./watch-draft";

/** What the page hands to the editor; moments as ISO texts, sizes in bytes. */
export type DraftProps = {
  id: string;
  userId: string;
  locale: Locale;
  definition: FormDefinition;
  /** The fields that a supplement opens again; undefined: all are open. */
  named: readonly string[] | undefined;
  /** Every section of the form, also those never saved (version 0). */
  sections: Record<string, { answers: Answers; version: number }>;
  files: DraftFileView[];
  /** By file, as the page was loaded: whether evaluators of a blind stage can read it. */
  blind: Readonly<Record<string, BlindState>>;
  /** Documents of the company that may be taken in. */
  documents: OfferedDocument[];
  maxFileBytes: number;
  /** When the page was made. */
  now: string;
  standing: Standing;
  savedAt: string | null;
  /** Who may apply, and what the company's profile says of it; the rest is answered in the form. */
  eligibility: EligibilityTerms;
  applicant: ApplicantFacts;
  signers: string[];
  organisationId: string;
  team: TeamMember[];
  hasEarlier: boolean;
  comments: CommentsOnWire;
  /** What colleagues can do with comments. */
  comment: FormAction;
  settle: FormAction;
  maySubmit: boolean;
};
