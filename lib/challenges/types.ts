import type {
  CallStatus,
  ChallengeStatus,
  CommentSide,
  OrganisationKind,
  ProposalStatus,
  QuestionStatus,
  ReviewOutcome,
} from "@/lib/platform/db/generated/enums";
import type { FollowLine } from "@/lib/notifications/types";
import type { FileInfo } from "@/lib/files/types";
import type { Localised } from "@/lib/platform/localised";
import type { CallDetail, CallPhaseName } from "@/lib/programmes/types";
import type { ChallengeContent, ChallengeDraft, TechnologyField } from "./schema";
import type { Annex, VersionFile } from "./schema/annex";
import type { ReviewSection } from "./schema/review";
import type { ChallengeSearch, ClosingDays, SearchState } from "./schema/search";
import type { CallStage } from "./rules/stage";

export type Owner = { code: string; name: Localised; kind: OrganisationKind; example: boolean };

/** A published challenge in one row of a list. Money in won. */
export type ChallengeRow = {
  id: string;
  code: string;
  title: Localised;
  summary: Localised;
  owner: Owner;
  fields: TechnologyField[];
  partners: number;
  state: SearchState;
  call: { code: string; title: Localised; closesAt: Date; ceiling: bigint };
};

export type Facet<Value extends string = string> = { value: Value; count: number };

export type SearchResult = {
  now: Date;
  rows: ChallengeRow[];
  total: number;
  first: number;
  pages: number;
  page: number;
  facets: {
    state: Facet<SearchState>[];
    closes: Facet<ClosingDays>[];
    field: Facet<TechnologyField>[];
    owner: (Facet & { name: Localised })[];
    call: (Facet & { title: Localised })[];
  };
  /** The open call that closes next, if any. */
  deadline: { closesAt: Date } | undefined;
};

/** A corrected text of a published challenge beside the one it replaces; numbered once it is released. */
export type Correction = {
  id: string;
  number: number | null;
  status: ProposalStatus;
  reason: Localised;
  before: ChallengeContent;
  after: ChallengeContent;
  preparedAt: Date;
  decidedAt: Date | null;
  refusalReason: string | null;
};

export type PublicChallenge = {
  id: string;
  code: string;
  status: ChallengeStatus;
  content: ChallengeContent;
  owner: Owner;
  publishedAt: Date;
  withdrawnReason: string | null;
  state: SearchState;
  call: CallDetail;
  /** For everyone to download. */
  files: VersionFile[];
  /** The released corrections, the latest first. */
  corrections: Correction[];
  /** What only verified startups get: whether there is a text, and the files without their names. */
  annex: { text: boolean; files: Pick<VersionFile, "mediaType" | "size">[] } | null;
};

/** What the home page shows of a call's challenges. */
export type CallChallenges = {
  owners: { owner: Owner; challenges: { code: string; title: Localised; field: TechnologyField | undefined }[] }[];
  fields: Facet<TechnologyField>[];
  total: number;
};

/** Something that really happened, for the home page. */
export type PublicEvent = {
  kind: "call" | "results" | "challenge";
  at: Date;
  code: string;
  title: Localised;
};

/** A challenge in a list of its owner or of the managers. */
export type WorkRow = {
  id: string;
  code: string;
  title: Localised;
  owner: Localised;
  status: ChallengeStatus;
  /** A corrected text waits for its release. */
  correcting: boolean;
  updatedAt: Date;
  call: { code: string; title: Localised; closesAt: Date; phase: CallPhaseName; status: CallStatus };
};

/** One submitted version and what was said about it. */
export type VersionEntry = {
  id: string;
  number: number;
  submittedAt: Date;
  submittedBy: string;
  content: ChallengeContent;
  annex: Annex | null;
  files: VersionFile[];
  reviews: { outcome: ReviewOutcome; comment: string; at: Date; reviewer: string }[];
};

/** What was said about one section of a version; `number` is the version's. */
export type SectionComment = {
  id: string;
  section: ReviewSection;
  side: CommentSide;
  text: string;
  /** The owner says that it was followed. */
  settled: boolean;
  at: Date;
  by: string;
  number: number;
};

/** A file of a challenge to those who work on it; how its scan stands is told to the demand owner. */
export type WorkFile = VersionFile & Pick<FileInfo, "held" | "scan">;

/** A challenge on the page of its owner or of the managers; for managers `content` is the last submitted one. */
export type WorkChallenge = WorkRow & {
  version: number;
  organisationId: string;
  programmeId: string;
  content: ChallengeDraft;
  annex: Annex | null;
  files: WorkFile[];
  /** Bytes of one file, by the call. */
  maxFileBytes: number;
  publishedAt: Date | null;
  withdrawnReason: string | null;
  versions: VersionEntry[];
  comments: SectionComment[];
  /** All corrections of the published text, the latest first. */
  corrections: Correction[];
  /** Who approved the last version, to tell the approver why they may not publish. */
  approvedById: string | null;
};

/** An announced call whose results are not out yet; `evaluations` counts those that were not taken back. */
export type RunningCall = {
  id: string;
  code: string;
  title: Localised;
  closesAt: Date;
  stage: CallStage;
  evaluations: { done: number; all: number };
};

/** One thing that waits for a manager, with where to do it. */
export type ManagerTask = {
  kind:
    | "finish_call"
    | "announce"
    | "review_challenges"
    | "publish_challenges"
    | "release_corrections"
    | "release_amendment"
    | "release_incident"
    | "release_extensions"
    | "release_answers"
    | "screen"
    | "appoint"
    | "propose_selection"
    | "confirm_selection"
    | "publish_results";
  count: number;
  code: string;
  title: Localised;
  closesAt: Date;
  href: string;
};

/** A question with its released answer, as everybody reads it. */
export type PublicAnswer = { id: string; question: Localised; answer: Localised; releasedAt: Date };

/** A question to the company that asked it; `shown` is what others read of it. */
export type OwnQuestion = {
  id: string;
  original: string;
  shown: Localised;
  status: QuestionStatus;
  answer: Localised | null;
  askedAt: Date;
  decidedAt: Date | null;
  refusalReason: string | null;
};

/** A question to those who answer and release it; only managers get to know the asker. */
export type HandledQuestion = {
  id: string;
  version: number;
  status: QuestionStatus;
  askedAt: Date;
  shown: Localised;
  answer: Localised | null;
  draftedAt: Date | null;
  returnNote: string | null;
  decidedAt: Date | null;
  refusalReason: string | null;
  asker: { name: Localised; original: string } | null;
  mayDecide: boolean;
};

/** A challenge with how many of its questions stand where. */
export type QuestionRow = {
  id: string;
  code: string;
  title: Localised;
  owner: Localised;
  asked: number;
  drafted: number;
  released: number;
  refused: number;
};

/** What a person follows, each with how its mail comes. `closesAt` is null where nothing closes any more. */
export type Followed = {
  calls: { follow: FollowLine; code: string; title: Localised; status: CallStatus; opensAt: Date; closesAt: Date }[];
  challenges: { follow: FollowLine; code: string; title: Localised; owner: Localised; closesAt: Date | null }[];
  /** `fresh`: published since the person last looked. */
  searches: { follow: FollowLine; search: ChallengeSearch; fresh: number }[];
  /** Names of the owners that the searches name, by code. */
  ownerNames: Record<string, Localised>;
};

/** The annex to a member of a verified startup; `opened` is null until they have accepted its terms. */
export type AnnexPage = {
  challenge: { id: string; code: string; title: Localised; owner: Localised };
  versionId: string;
  terms: Localised;
  startups: { id: string; name: Localised }[];
  now: Date;
  opened: { text: Localised; files: VersionFile[]; mark: string } | null;
};

/** One opening as the demand owner and the managers see it: which company, what and when, never who. */
export type AnnexOpeningRow = { id: string; organisation: Localised; file: string | null; copied: boolean; at: Date };

/** How often a challenge's annex was opened, and the latest openings. */
export type AnnexLog = { accepted: number; opened: number; openings: AnnexOpeningRow[] };
