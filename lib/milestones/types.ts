import type { Side } from "@/lib/agreements/policy";
import type { Condition } from "@/lib/funding/rules";
import type {
  AgreementStatus,
  MilestoneKind,
  MilestoneStatus,
  Party,
  TrancheKind,
  TrancheStatus,
} from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/i18n/days";
import type { Localised } from "@/lib/platform/localised";
import type { Todo } from "./rules/turns";

/** What the reader may do in this area now: buttons are shown by it, commands judge again. */
export type ProjectRights = {
  revise: boolean;
  offer: boolean;
  recall: boolean;
  /** The party the reader may sign for here, if its signature is missing. */
  sign: Party | null;
  decline: boolean;
  requestCompletion: boolean;
  complete: boolean;
};

export type ProjectTranche = {
  id: string;
  version: number;
  position: number;
  kind: TrancheKind;
  name: Localised;
  /** Won. */
  amount: bigint;
  status: TrancheStatus;
  conditions: Condition[];
  requestedAt: Date | null;
  approvedAt: Date | null;
  paidOn: Day | null;
  paidAt: Date | null;
  /** Why the last request was sent back; managers and auditors only. */
  returned: { at: Date; note: string } | null;
  can: { request: boolean; decide: boolean; pay: boolean };
  /** The reader requested it and would otherwise decide: a line says why there is no button. */
  ownRequest: boolean;
};

export type Evidence = {
  fileId: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  addedAt: Date;
  /** Quarantined or removed: nobody opens it. */
  closed: boolean;
  removable: boolean;
};

export type ProjectMilestone = {
  id: string;
  version: number;
  position: number;
  kind: MilestoneKind;
  name: Localised;
  dueOn: Day;
  status: MilestoneStatus;
  report: string;
  reportedAt: Date | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  evidence: Evidence[];
  /** Reports and decisions in the order of time. */
  entries: { outcome: MilestoneStatus; text: string; at: Date }[];
  can: { report: boolean; decide: boolean };
};

export type Signature = { party: Party; signedAt: Date; name: string };

/** One project: an agreement with its money and milestones, as one side sees it. */
export type Project = {
  id: string;
  version: number;
  side: Side;
  /** The database's time when it was read. */
  now: Date;
  number: string;
  status: AgreementStatus;
  title: Localised;
  applicationId: string;
  call: { id: string; code: string; title: Localised };
  challengeCode: string;
  parties: { startup: Localised; demandOwner: Localised; agency: Localised };
  /** Won. */
  award: bigint;
  startsOn: Day;
  endsOn: Day;
  createdAt: Date;
  offeredAt: Date | null;
  activatedAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  completedAt: Date | null;
  termsDigest: string | null;
  signatures: Signature[];
  tranches: ProjectTranche[];
  milestones: ProjectMilestone[];
  todos: Todo[];
  can: ProjectRights;
  maxFileBytes: number;
};

/** A row of a list of projects. */
export type ProjectRow = {
  id: string;
  number: string;
  status: AgreementStatus;
  title: Localised;
  startup: Localised;
  demandOwner: Localised;
  callCode: string;
  /** Won. */
  award: bigint;
  paid: bigint;
  accepted: number;
  milestones: number;
  endsOn: Day;
  /** The most urgent step, if any. */
  next: Todo | null;
};

/** A date of a calendar before it has words: `kind` is a key under `milestones.calendar`. */
export type DatedThing = {
  kind:
    | "opens"
    | "questions"
    | "closes"
    | "results"
    | "ends"
    | "deadline"
    | "supplement"
    | "milestone"
    | "support"
    | "evaluation";
  /** Names the thing: with the kind it makes the event's lasting id. */
  id: string;
  at: Date | Day;
  code: string;
  title: Localised;
  href: string;
};
