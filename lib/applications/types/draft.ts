import type { MemberRole } from "@/lib/platform/db/generated/enums";
import type { Localised } from "@/lib/platform/localised";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { CopyPlan } from "../rules/copy";
import type { Answer } from "../schema/answers";
import type { ChallengeView } from ".";
import type { CompanyDocumentType, documentWarning } from "@/lib/organisations/rules/documents";

// What several people see of one draft: each other, comments, earlier states, and what to take over. Times are UTC.

/** A member of the startup with a draft, and what that one may do in it. */
export type TeamMember = { userId: string; name: string; role: MemberRole; maySubmit: boolean };

/** Somebody else who has the draft open, and where in it. */
export type Colleague = { userId: string; name: string; sectionId: string | null; fieldId: string | null };

export type CommentView = { id: string; author: string; own: boolean; text: string; at: Date };

/** What colleagues said about one field, or about a section where `fieldId` is null; the first comment opened it. */
export type CommentThread = {
  id: string;
  sectionId: string;
  fieldId: string | null;
  comments: CommentView[];
  resolved: { by: string; at: Date } | null;
};

/** `mark` changes with every comment, so that a page can tell whether it has the newest. */
export type DraftComments = { mark: string; threads: CommentThread[] };

export type HistoryChange = { fieldId: string; before: Answer | undefined; after: Answer | undefined };

/** One state of a section and what it changed; `id` null: the present one. */
export type HistoryEntry = {
  id: string | null;
  version: number;
  savedAt: Date;
  savedBy: string;
  changes: HistoryChange[];
};

/** Which version counts at present, and whether anything, a file too, was changed since. */
export type Standing = { now: Date; counting: { number: number; submittedAt: Date } | null; changed: boolean };

export type DraftHistoryView = {
  id: string;
  challenge: ChallengeView;
  standing: Standing;
  sections: { id: string; title: Localised }[];
  section: FormDefinition["sections"][number];
  /** Of the present state. */
  version: number;
  entries: HistoryEntry[];
  mayWrite: boolean;
  page: number;
  more: boolean;
};

/** From which earlier applications a draft may be filled, and with what; `plan` null: none is chosen. */
export type CopyView = {
  id: string;
  challenge: ChallengeView;
  sources: { id: string; challenge: ChallengeView; call: Localised; startedAt: Date }[];
  plan: CopyPlan | null;
};

/** A document that the company gave before, as a draft offers it. Days: yyyy-mm-dd. */
export type OfferedDocument = {
  id: string;
  type: CompanyDocumentType;
  title: string | null;
  fileId: string;
  expiresOn: string | null;
  /** Fields that ask for a document of this kind. */
  fits: string[];
  /** By field, why the call may not take it; under "" for all other fields. */
  warnings: Record<string, ReturnType<typeof documentWarning>>;
};
