import type {
  ApplicationStatus,
  CallStatus,
  ChallengeStatus,
  ProposalStatus,
  ScreeningResult,
} from "@/lib/platform/db/generated/enums";
import type { Localised } from "@/lib/platform/localised";
import type { EndingDocument } from "@/lib/organisations/types";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { EligibilityRule } from "@/lib/programmes/schema/eligibility";
import type { BlindState, FileInfo } from "@/lib/files/types";
import type { ApplicantFacts } from "../rules/submission";
import type { Track } from "../rules/track";
import type { Answers } from "../schema/answers";
import type { LinkState } from "../rules/links";
import type { ScreeningCheck, SubmittedContent, SupplementItem } from "../schema/content";
import type { ScreeningFilter } from "../schema/screening";
import type { DraftComments, TeamMember } from "./draft";

/** Times are UTC moments by the database's clock; sizes are bytes. */
export type CallView = {
  id: string;
  code: string;
  title: Localised;
  status: CallStatus;
  opensAt: Date;
  /** On an applicant's own pages its own close, which may be later than the call's. */
  closesAt: Date;
  commonClosesAt: Date;
  lastCloseAt: Date;
  announcedAt: Date | null;
  resultsExpectedAt: Date | null;
  eligibility: EligibilityRule[];
  maxApplicationsPerStartup: number | null;
  maxFileBytes: number;
  phase: "BEFORE" | "OPEN" | "CLOSED";
  /** Before the last close of anybody: nobody sees contents or learns how many there are. */
  sealed: boolean;
};

/** How the close of a call was moved: by outages for everybody, by extensions for one startup. */
export type CallDeadlines = {
  call: { id: string; code: string; title: Localised; status: CallStatus; closesAt: Date; lastCloseAt: Date };
  incidents: (Proposal & {
    startedAt: Date;
    recoveredAt: Date;
    evidence: string;
    closesAt: Date;
    newClosesAt: Date;
    recordedBy: string;
  })[];
  extensions: (Proposal & { organisation: Localised; until: Date; reason: string; requestedBy: string })[];
  /** From then on no deadline of the call moves; what waits can only be refused or taken back. */
  screeningBegun: boolean;
  mayPropose: boolean;
  mayRelease: boolean;
  mayRefuse: boolean;
  now: Date;
};

type Proposal = {
  id: string;
  status: ProposalStatus;
  decidedBy: string | null;
  decidedAt: Date | null;
  refusalReason: string | null;
  /** The reader proposed it: does not release it, but may take it back. */
  mine: boolean;
};

export type ChallengeView = { id: string; code: string; title: Localised; owner: Localised; status: ChallengeStatus };

export type SectionView = { answers: Answers; version: number; savedAt: Date; savedBy: string };

export type DraftFileView = FileInfo & { fieldId: string };

/** All that the pages of one draft show. */
export type DraftView = {
  id: string;
  status: ApplicationStatus;
  organisation: { id: string; name: Localised; registrationNumber: string | null };
  applicant: ApplicantFacts;
  call: CallView;
  challenge: ChallengeView;
  definition: FormDefinition;
  sections: Record<string, SectionView>;
  files: DraftFileView[];
  /** By file: whether evaluators of a blind stage can read it; empty where the call has none. */
  blind: Readonly<Record<string, BlindState>>;
  /** Those who may submit. */
  signers: string[];
  team: TeamMember[];
  comments: DraftComments;
  /** Other applications of the startup in the call that count. */
  others: number;
  /** The startup has other applications to take answers over from. */
  hasEarlier: boolean;
  mayWrite: boolean;
  maySubmit: boolean;
  counting: { number: number; receiptNumber: string; submittedAt: Date; digest: string } | null;
  /** The draft is no longer what was submitted. */
  changedSinceSubmission: boolean;
  /**
   * A supplement that is awaited: its fields alone are open, and until it is due (`call.closesAt`, `call.phase`). `base`
   * is what it asks about, `content` what an answer would hold now.
   */
  supplement: { request: SupplementView; base: SubmittedContent; content: SubmittedContent } | null;
  now: Date;
};

export type SupplementDraft = DraftView & { supplement: NonNullable<DraftView["supplement"]> };
export const isSupplement = (draft: DraftView): draft is SupplementDraft => draft.supplement !== null;

export type VersionView = {
  number: number;
  receiptNumber: string;
  submittedAt: Date;
  digest: string;
  counts: boolean;
};

export type ReceiptView = {
  id: string;
  status: ApplicationStatus;
  organisation: { name: Localised; registrationNumber: string | null };
  call: CallView;
  challenge: ChallengeView;
  /** The one that counts, else the last one. */
  current: VersionView & {
    submittedBy: string;
    answers: number;
    files: number;
    bytes: number;
    /** Whose key signed the receipt; null for a moment where one from before is still to be signed. */
    keyId: string | null;
  };
  versions: VersionView[];
  /** What the eligibility screening came to, in the words that the officer wrote for the applicant. */
  screening: { result: ScreeningResult; reason: string | null; screenedAt: Date } | null;
  maySubmit: boolean;
  now: Date;
};

/** A submission as it was frozen. */
export type SubmittedView = {
  id: string;
  status: ApplicationStatus;
  organisation: { id: string; name: Localised; registrationNumber: string | null; representative: string | null };
  call: CallView & { programmeId: string };
  challenge: ChallengeView;
  version: VersionView;
  definition: FormDefinition;
  content: SubmittedContent;
  heldFileIds: string[];
  /** Not scanned yet: open to its own side only. */
  unscannedFileIds: string[];
  blind: Readonly<Record<string, BlindState>>;
};

export type TrackRow = {
  id: string;
  organisation: Localised;
  call: {
    code: string;
    title: Localised;
    closesAt: Date;
    resultsExpectedAt: Date | null;
    phase: "BEFORE" | "OPEN" | "CLOSED";
  };
  challenge: { code: string; title: Localised; owner: Localised };
  track: Track;
  supplementDue: Date | null;
  receiptNumber: string | null;
  reserveRank: number | null;
  hasResult: boolean;
  agreementId: string | null;
  /** The next one that is still to be reached. */
  milestone: { name: Localised; dueOn: Date } | null;
};

/** Something to do; words stand in messages under `applications.todo.<kind>`. `dueAt` null: no date. */
export type TodoKind =
  | "submit_draft"
  | "resubmit"
  | "answer_supplement"
  | "read_comments"
  | "request_verification"
  | "wait_verification"
  | "sign_agreement"
  | "report_milestone"
  | "mend_milestone"
  | "renew_document"
  | "replace_document";

export type Todo = {
  kind: TodoKind;
  dueAt: Date | null;
  /** Whether a date is a day (its end counts) or a moment. */
  dueIsDay: boolean;
  /** What moved the deadline from where it was announced. */
  moved?: "extension" | "outage";
  code: string;
  title: Localised | null;
  /** The company document that it is about, in place of a challenge. */
  document?: Pick<EndingDocument, "type" | "title">;
  organisation: Localised;
  /** False where somebody else of the organisation has to act. */
  mine: boolean;
  href: string;
};

export type ActivityKind = "started" | "edited" | "submitted" | "withdrawn" | "supplemented";

/** What a colleague did with an application. */
export type Activity = { id: string; at: Date; kind: ActivityKind; who: string; code: string; applicationId: string };

export type StartupHome = {
  now: Date;
  organisations: { id: string; name: Localised; role: "OWNER" | "EDITOR" | "VIEWER"; members: number }[];
  todos: Todo[];
  tracks: TrackRow[];
  activity: Activity[];
};

export type StartView = {
  call: CallView;
  challenge: ChallengeView;
  organisations: {
    id: string;
    name: Localised;
    mayEdit: boolean;
    applicant: ApplicantFacts;
    applicationId: string | null;
    /** Its applications in the call that count. */
    others: number;
  }[];
  now: Date;
};

export type ScreeningRow = {
  id: string;
  organisation: Localised;
  registrationNumber: string | null;
  challenge: { code: string; title: Localised };
  receiptNumber: string;
  submittedAt: Date;
  status: ApplicationStatus;
  checks: ScreeningCheck[];
  reason: string | null;
  screenedAt: Date | null;
  /** A request that is neither answered nor taken back. */
  supplement: { dueAt: Date; overdue: boolean } | null;
  /** What a look at linked applicants says: "open" waits for an officer. */
  link: LinkState;
};

/** A submitted file that no evaluator of a blind stage can open. */
export type RefusedBlindCopy = {
  applicationId: string;
  receiptNumber: string;
  organisation: Localised;
  fileId: string;
  name: string;
  blind: Extract<BlindState, { state: "refused" }>;
};

export type ScreeningView = {
  call: CallView & { programmeId: string };
  /** Of the challenge where one is chosen. Null before the close, when nobody learns how many have applied (domain.md §2). */
  counts: { submitted: number; waiting: number; supplement: number; eligible: number; ineligible: number } | null;
  filter: ScreeningFilter;
  /** The one whose applications are listed; null: those of all. */
  challenge: { code: string } | null;
  /** What can be chosen, by code; null where there are too many for a list, and a code is typed. */
  challenges: { code: string; title: Localised }[] | null;
  rows: ScreeningRow[];
  /** Of all rows, not only of those shown. */
  refusedCopies: RefusedBlindCopy[];
  page: number;
  pages: number;
  mayScreen: boolean;
  /** Panels have been given applications of this call: results stand. */
  settled: boolean;
  now: Date;
};

/** A request for supplement as both sides see it. */
export type SupplementView = {
  id: string;
  number: number;
  items: SupplementItem[];
  requestedAt: Date;
  dueAt: Date;
  state: "open" | "overdue" | "answered" | "ended";
  answeredAt: Date | null;
  /** Version number of the answer. */
  answer: number | null;
  note: string | null;
};
