import type { Context } from "@/lib/platform/context";
import type {
  CapabilityKind,
  MemberRole,
  OrganisationKind,
  VerificationStatus,
} from "@/lib/platform/db/generated/enums";

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
