import type { Context } from "@/lib/platform/context";
import type {
  CapabilityKind,
  EvaluatorSide,
  JoinRequestStatus,
  MemberRole,
  OrganisationKind,
  UserStatus,
  VerificationStatus,
} from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/i18n/days";
import type { Localised } from "@/lib/platform/localised";
import type { CompanyDocumentType, documentState } from "./rules/documents";
import type { StoredFacts } from "./rules/facts";

declare const brand: unique symbol;

export type ActorMembership = {
  organisationId: string;
  kind: OrganisationKind;
  verification: VerificationStatus;
  role: MemberRole;
  /** Owners, and those an owner appointed, submit and sign. */
  maySign: boolean;
};

export type ActorCapability = { kind: CapabilityKind; programmeId: string | null };

/**
 * Who acts, with everything they hold. There is no "current role": the thing acted upon decides which membership or
 * capability applies. Only `organisations/queries` and tests' factories build one.
 */
export type Actor = ({ kind: "user"; userId: string } | { kind: "system"; name: string } | { kind: "anonymous" }) & {
  memberships: readonly ActorMembership[];
  capabilities: readonly ActorCapability[];
  readonly [brand]: true;
};

export type ActorContext = Context<Actor>;

/** One of the reader's organisations, in a list. */
export type OwnOrganisation = {
  id: string;
  name: Localised;
  kind: OrganisationKind;
  role: MemberRole;
  verification: VerificationStatus;
  /** People who wait for an owner's answer; counted for owners only. */
  waiting: number;
};

/** What the reader asked for; the organisation is named by the number that the reader typed. */
export type OwnJoinRequest = { id: string; registrationNumber: string | null; status: JoinRequestStatus; at: Date };

export type OrganisationDetail = {
  id: string;
  kind: OrganisationKind;
  code: string | null;
  facts: StoredFacts;
  verification: VerificationStatus;
  /** The reason of a refusal. */
  note: string | null;
  verifiedAt: Date | null;
  example: boolean;
  version: number;
};

/** Where money is paid to; digits without hyphens. */
export type OwnAccount = { version: number; bankName: string | null; accountNumber: string | null };

export type OwnOrganisationDetail = OrganisationDetail & {
  membership: { id: string; role: MemberRole; maySign: boolean; version: number };
};

/** `email` is there for owners only: colleagues know each other, the portal need not tell. */
export type Member = {
  id: string;
  name: string;
  email: string | null;
  role: MemberRole;
  maySign: boolean;
  joinedAt: Date;
  version: number;
  self: boolean;
};
export type OpenInvitation = { id: string; email: string; role: MemberRole; expiresAt: Date; expired: boolean };
export type OpenJoinRequest = { id: string; name: string; email: string; at: Date };

export type MembersPage = {
  organisation: { id: string; name: Localised };
  /** The reader's own right to change anything here. */
  owner: boolean;
  members: Member[];
  invitations: OpenInvitation[];
  requests: OpenJoinRequest[];
};

/** What the holder of a living link sees. */
export type InvitationSight = { organisation: Localised; role: MemberRole; expiresAt: Date; forReader: boolean };

export type VerificationLine = {
  id: string;
  name: Localised;
  kind: OrganisationKind;
  registrationNumber: string | null;
  verification: VerificationStatus;
  /** Verified before: something that was verified has changed since. */
  again: boolean;
  since: Date | null;
};

export type VerificationDetail = OrganisationDetail & {
  owners: { name: string; email: string }[];
  /** Facts that changed since the last verification. */
  changes: { fact: keyof StoredFacts; before: string | null }[];
  mayDecide: boolean;
  /** The reader belongs to the organisation and may therefore not decide. */
  ownOrganisation: boolean;
};

export type AccountLine = {
  id: string;
  name: string;
  email: string;
  status: UserStatus;
  capabilities: CapabilityKind[];
  memberships: number;
};

export type HeldCapability = { id: string; kind: CapabilityKind; programme: Localised | null; grantedAt: Date };

export type AccountDetail = {
  id: string;
  name: string;
  email: string;
  status: UserStatus;
  createdAt: Date;
  memberships: {
    organisationId: string;
    organisation: Localised;
    kind: OrganisationKind;
    role: MemberRole;
    maySign: boolean;
  }[];
  capabilities: HeldCapability[];
  evaluator: { affiliation: string; side: EvaluatorSide } | null;
  /** Of the reader: nobody grants to themselves. */
  self: boolean;
  programmes: { id: string; name: Localised }[];
};

export type OrganisationLine = {
  id: string;
  name: Localised;
  kind: OrganisationKind;
  registrationNumber: string | null;
  verification: VerificationStatus;
  members: number;
  /** Where no owner is left: the members among whom one can be appointed. Null where there is one, or none is needed. */
  ownerless: { membershipId: string; name: string }[] | null;
};

/** Figures of the running system; times are the database's. */
export type SystemHealth = {
  now: Date;
  databaseVersion: string;
  /** Last sign of life of the background process; null: never, or its tables are not there. */
  workerSeenAt: Date | null;
  /** `leaving` is false where no mail server is set: then letters only pile up. */
  mails: { leaving: boolean; queued: number; failed: number; oldestQueuedAt: Date | null };
  audit: { lastSealedAt: Date | null; position: string; unsealed: number; oldestUnsealedAt: Date | null };
  sessions: number;
};

/** One version of a company document. Days as printed on it (yyyy-mm-dd); `size` in bytes. */
export type DocumentVersion = {
  number: number;
  fileId: string;
  name: string;
  size: number;
  mediaType: string;
  issuedOn: string;
  expiresOn: string | null;
  addedAt: Date;
  addedBy: string;
  held: boolean;
};

export type CompanyDocumentView = {
  id: string;
  type: CompanyDocumentType;
  title: string | null;
  state: ReturnType<typeof documentState>;
  current: DocumentVersion;
  /** The latest first. */
  earlier: DocumentVersion[];
};

/** A document that has ended or is about to. */
export type EndingDocument = {
  id: string;
  organisationId: string;
  type: CompanyDocumentType;
  title: string | null;
  state: "ending" | "expired";
  expiresOn: Day;
};

export type CompanyDocuments = { id: string; name: Localised; mayEdit: boolean; documents: CompanyDocumentView[] };
