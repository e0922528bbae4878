import type { FileInfo } from "@/lib/files/types";
import type { CallStatus, ProposalStatus } from "@/lib/platform/db/generated/enums";
import type { Paging } from "@/lib/platform/paging";
import type { Localised } from "@/lib/platform/localised";
import type { TimeZone } from "@/lib/platform/i18n/time-zone";
import type { aggregations, milestoneKinds, stageKinds, trancheKinds } from "./schema/call-terms";
import type { AmendableTerms } from "./schema/amendment";
import type { RequiredDocument } from "./schema/documents";
import type { EligibilityRule } from "./schema/eligibility";
import type { FormDefinition } from "./schema/form-definition";
import type { FollowOnLink, PathwayStage, SupportItem } from "./schema/support";

/** As in queries.ts: derived from the dates by the database's clock. */
export type CallPhaseName = "BEFORE" | "OPEN" | "CLOSED";

/** A call in one line of a list. Money in won. */
export type CallSummary = {
  id: string;
  code: string;
  title: Localised;
  programme: Localised;
  agency: Localised;
  status: CallStatus;
  phase: CallPhaseName;
  opensAt: Date;
  closesAt: Date;
  announcedAt: Date | null;
  quota: number;
  ceiling: bigint;
  challenges: number;
};

export type CriterionTerms = { name: Localised; guidance: Localised; maxPoints: number };
export type TrancheTerms = { kind: (typeof trancheKinds)[number]; name: Localised; share: number };
export type MilestoneTerms = { kind: (typeof milestoneKinds)[number]; name: Localised; dueAfterDays: number };

export type StageTerms = {
  kind: (typeof stageKinds)[number];
  name: Localised;
  /** Percent of the whole evaluation. */
  weight: number;
  aggregation: (typeof aggregations)[number];
  minEvaluations: number;
  passMark: number;
  blind: boolean;
  criteria: CriterionTerms[];
};

/** Everything a call says. Money in won, shares in basis points, file size in bytes. */
export type CallDetail = CallSummary & {
  summary: Localised;
  support: SupportItem[];
  followOn: FollowOnLink[];
  pathway: PathwayStage[];
  timeZone: TimeZone;
  questionsCloseAt: Date | null;
  resultsExpectedAt: Date | null;
  projectEndsOn: Date | null;
  quotaPerChallenge: number;
  reserveCount: number;
  totalBudget: bigint;
  grantShare: number;
  ownCashShare: number;
  ownInKindShare: number;
  maxApplicationsPerStartup: number | null;
  eligibility: EligibilityRule[];
  documents: RequiredDocument[];
  maxFileBytes: bigint;
  cancelledAt: Date | null;
  cancelReason: string | null;
  stages: StageTerms[];
  tranches: TrancheTerms[];
  milestones: MilestoneTerms[];
  form: FormDefinition | undefined;
  /** Outages that moved the close for everybody, in order. */
  moves: { startedAt: Date; recoveredAt: Date; evidence: string; closesAt: Date; newClosesAt: Date }[];
};

/** A file of an announcement; `amendment`: which one brought it, 0 for the announcement itself, null while it waits. */
export type CallAttachment = FileInfo & { amendment: number | null };

/** What only the managers of the programme see besides. */
export type ManagedCall = CallDetail & {
  attachments: CallAttachment[];
  version: number;
  programmeId: string;
  /** Every officer may begin a call with it. */
  template: boolean;
  /** The reader wrote, changed or proposed it, and so does not announce it. */
  own: boolean;
  proposedBy: string | null;
  announcedBy: string | null;
  createdBy: string;
  returnReason: string | null;
  /** Numbers of what the call has gathered so far; applications only once it has closed. */
  counts: { challenges: number; challengesToReview: number; applications: number | null };
};

export type ProgrammeChoice = { id: string; code: string; name: Localised };

/** The administrator's page of programmes. */
export type ProgrammeSetup = Paging & {
  programmes: { id: string; code: string; name: Localised; agency: Localised; calls: number }[];
  agencies: { id: string; name: Localised }[];
};

/** A correction of an announced call; the terms before and after as they are kept. */
export type AmendmentView = {
  id: string;
  /** Counted at its release; null before, and where it was refused. */
  number: number | null;
  status: ProposalStatus;
  reason: Localised;
  before: AmendableTerms;
  after: AmendableTerms;
  preparedAt: Date;
  decidedAt: Date | null;
};

/** What only the managers of the programme see besides. */
export type ManagedAmendment = AmendmentView & {
  preparedBy: string;
  decidedBy: string | null;
  refusalReason: string | null;
  /** The reader prepared it, and so does not release it. */
  own: boolean;
};
