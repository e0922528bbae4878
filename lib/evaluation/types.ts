import type { Standing } from "@/lib/applications/types/draft";
import type {
  ConflictGround,
  ConflictKind,
  EvaluationStatus,
  EvaluatorSide,
  PanelStatus,
} from "@/lib/platform/db/generated/enums";
import type { Localised } from "@/lib/platform/localised";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { SubmittedContent } from "@/lib/applications/schema/content";
import type { ChallengeView } from "@/lib/applications/types";
import type { Shares } from "./rules/panel";
import type { SheetScore } from "./rules/sheet";
import type { viewerOf } from "@/lib/files/rules/copies";
import type { BlindState } from "@/lib/files/types";

/** What a save answers: the version to send with the next one, and when it was kept (UTC). */
export type SavedSheet = { version: number; savedAt: Date };

/** A sheet as it is saved, for the tab that was overtaken by another. */
export type StoredSheet = { version: number; savedAt: Date | null; scores: SheetScore[]; comment: string };

/** A row of the evaluator's queue. Title, challenge and applicant are absent until the declaration. */
export type QueueItem = {
  id: string;
  /** 1, 2, …: the same for all members of the panel; says nothing about who applied. */
  number: number;
  status: EvaluationStatus;
  title: Localised | null;
  challengeCode: string | null;
  scored: number;
  criteria: number;
  /** Own points so far; null while nothing is scored. */
  total: number | null;
  submittedAt: Date | null;
};

export type QueueGroup = {
  panelId: string;
  call: { code: string; title: Localised };
  stage: { name: Localised; blind: boolean; passMark: number };
  /** `dueAt`: until when everything here is submitted; null where the officer set nothing. */
  panel: { name: Localised; closed: boolean; dueAt: Date | null };
  items: QueueItem[];
};

export type DeskCriterion = { id: string; position: number; name: Localised; guidance: Localised; maxPoints: number };

export type DeskFile = {
  fileId: string;
  fieldId: string;
  name: string;
  /** Bytes. */
  size: number;
  viewer: ReturnType<typeof viewerOf>;
  held: boolean;
  /** How the copy without names stands; null outside blind stages. */
  blind: BlindState | null;
};

/** What stands on the desk once the declaration is made. In a blind stage the names are already masked. */
export type DeskDocument = {
  challenge: { code: string; title: Localised; owner: Localised };
  /** Null in a blind stage. */
  applicant: Localised | null;
  definition: FormDefinition;
  answers: SubmittedContent["answers"];
  files: DeskFile[];
};

/** An own draft as evaluators will read it. */
export type Preview = {
  id: string;
  challenge: ChallengeView;
  call: { code: string; title: Localised };
  /** The stages of the call's plan that hide the names. */
  blindStages: Localised[];
  blind: boolean;
  standing: Standing;
  document: DeskDocument;
};

export type Desk = {
  id: string;
  version: number;
  status: EvaluationStatus;
  number: number;
  declaredAt: Date | null;
  savedAt: Date | null;
  submittedAt: Date | null;
  /** The evaluator has come to belong to an applicant or a demand owner: nothing opens any more. */
  tied: boolean;
  group: QueueGroup;
  /** For the declaration, in a stage that is not blind: whom it is about. */
  declareAbout: { applicant: Localised; owner: Localised } | null;
  criteria: DeskCriterion[];
  scores: SheetScore[];
  comment: string;
  document: DeskDocument | null;
};

export type PanelMemberRow = {
  id: string;
  userId: string;
  name: string;
  affiliation: string;
  side: EvaluatorSide;
  chair: boolean;
  /** Belongs to an applicant, a demand owner or the management of the call now. */
  tied: boolean;
  counts: Record<EvaluationStatus, number>;
};

export type PanelCell = { memberId: string; status: EvaluationStatus };
export type PanelApplicationRow = {
  id: string;
  number: number;
  applicant: Localised;
  challengeCode: string;
  cells: PanelCell[];
};

export type CandidateRow = { userId: string; name: string; affiliation: string; side: EvaluatorSide; tied: boolean };

export type ConflictRow = {
  id: string;
  person: string;
  applicant: Localised;
  kind: ConflictKind;
  ground: ConflictGround;
  reason: string;
  recordedAt: Date;
};

/** The officer's page of a call's panel. At most 50 rows of each kind. */
export type PanelPage = {
  call: { id: string; code: string; title: Localised; closed: boolean; closesAt: Date };
  stage: { name: Localised; minEvaluations: number; blind: boolean };
  /** `unscreened` is null before the close, when nobody learns how many have applied (domain.md §2). */
  counts: { eligible: number; unscreened: number | null };
  panel: {
    id: string;
    version: number;
    status: PanelStatus;
    /** Until when sheets are submitted. */
    dueAt: Date | null;
    name: Localised;
    members: PanelMemberRow[];
    shares: Shares;
  } | null;
  applications: PanelApplicationRow[];
  page: number;
  pages: number;
  conflicts: ConflictRow[];
  candidates: CandidateRow[];
  mayStaff: boolean;
  /** A proposal stands: the panel cannot change any more. */
  deliberated: boolean;
  now: Date;
};
