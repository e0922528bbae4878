import { acceptInvitation } from "@/lib/organisations/commands/accept-invitation";
import { appointOwner } from "@/lib/organisations/commands/appoint-owner";
import { appointSigner } from "@/lib/organisations/commands/appoint-signer";
import { approveMembership } from "@/lib/organisations/commands/approve-membership";
import { changeAccount } from "@/lib/organisations/commands/change-account";
import { changeOrganisation } from "@/lib/organisations/commands/change-organisation";
import { changeRole } from "@/lib/organisations/commands/change-role";
import { endCapability } from "@/lib/organisations/commands/end-capability";
import { endMembership } from "@/lib/organisations/commands/end-membership";
import { grantCapability } from "@/lib/organisations/commands/grant-capability";
import { inviteMember } from "@/lib/organisations/commands/invite-member";
import { inviteOwner } from "@/lib/organisations/commands/invite-owner";
import { purgeInvitations } from "@/lib/organisations/commands/purge-invitations";
import { refuseMembership } from "@/lib/organisations/commands/refuse-membership";
import { refuseVerification } from "@/lib/organisations/commands/refuse-verification";
import { registerAgency } from "@/lib/organisations/commands/register-agency";
import { registerOrganisation } from "@/lib/organisations/commands/register-organisation";
import { requestMembership } from "@/lib/organisations/commands/request-membership";
import { requestVerification } from "@/lib/organisations/commands/request-verification";
import { resendInvitation } from "@/lib/organisations/commands/resend-invitation";
import { revokeInvitation } from "@/lib/organisations/commands/revoke-invitation";
import { verifyOrganisation } from "@/lib/organisations/commands/verify-organisation";
import { makeInvitation, makeJoinRequest, membershipOf } from "../factories/organisations";
import { makeUser, write } from "../factories/people";
import type { World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type Who } from "./types";

const signedIn = everyone.filter((who) => who !== "visitor");
const members: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];
const officers: readonly Who[] = ["officer", "otherOfficer"];
const managers: readonly Who[] = [...officers, "approver"];
const staff: readonly Who[] = [...managers, "auditor", "administrator"];

/** Everyone who neither belongs to the startup nor sees all organisations by office. */
const strangers = everyone.filter((who) => !members.includes(who) && !staff.includes(who));
const outsiders = everyone.filter((who) => !members.includes(who));

/** A version that nothing has: who is allowed is refused as stale, and the world stays as it is. */
const version = 99;
const reason = "소유자의 계정이 모두 닫혔습니다.";
const facts = (registrationNumber: string) => ({
  kind: "STARTUP" as const,
  name: { ko: "새 기관", en: undefined },
  registrationNumber,
  corporateNumber: undefined,
  representative: "홍길동",
  establishedOn: "2023-03-15",
  address: "서울특별시 종로구",
});

type Attempt = Extract<CommandRow, { attempt: unknown }>["attempt"];

/** About the startup's people: its owner may, its others are refused, nobody else learns that there is such a thing. */
const byOwner = (command: string, attempt: Attempt): CommandRow => ({
  command: `organisations/${command}`,
  allowed: ["startupOwner"],
  hidden: outsiders,
  attempt,
});

const bySignedIn = (command: string, attempt: Attempt): CommandRow => ({
  command: `organisations/${command}`,
  allowed: signedIn,
  attempt,
});

const byAdministrator = (command: string, attempt: Attempt): CommandRow => ({
  command: `organisations/${command}`,
  allowed: ["administrator"],
  attempt,
});

const startupMember = async (world: World, who: "startupEditor" | "startupViewer") =>
  (await membershipOf(world.startup, world.people[who])).id;

const invitation = async (world: World) => (await makeInvitation(world.startup, world.people.startupOwner)).id;

const anyCapability = async () => {
  const userId = await makeUser();
  return (await write((tx) => tx.capability.create({ data: { userId, kind: "AUDITOR" } }))).id;
};

export const organisationsAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/organisations",
      allowed: "signed-in",
      shows: "own memberships: where userId = actor",
    },
    { page: "[locale]/(workspace)/organisations/register", allowed: "signed-in", shows: "a form" },
    { page: "[locale]/(workspace)/organisations/join", allowed: "signed-in", shows: "a form" },
    {
      page: "[locale]/(workspace)/organisations/[id]",
      allowed: members,
      path: (world) => `/organisations/${world.startup}`,
      shows: "an own organisation's facts: where id in own memberships",
    },
    {
      page: "[locale]/(workspace)/organisations/[id]/edit",
      allowed: ["startupOwner"],
      path: (world) => `/organisations/${world.startup}/edit`,
      shows: "the same, for owners",
    },
    {
      page: "[locale]/(workspace)/organisations/[id]/members",
      allowed: members,
      path: (world) => `/organisations/${world.startup}/members`,
      shows: "names and roles of an own organisation's members; addresses, invitations and requests for owners",
    },
    {
      page: "[locale]/(auth)/invitations/[token]",
      allowed: "everyone",
      path: () => `/invitations/${"x".repeat(43)}`,
      shows: "with a living link, the inviting organisation's name and the role: where tokenHash = sha256(secret)",
    },
    {
      page: "[locale]/(workspace)/manage/organisations",
      allowed: managers,
      shows: "all organisations' names, numbers and verification, for managers of any programme",
    },
    {
      page: "[locale]/(workspace)/manage/organisations/[id]",
      allowed: managers,
      path: (world) => `/manage/organisations/${world.startup}`,
      shows: "an organisation's facts and owners, for managers of any programme",
    },
    {
      page: "[locale]/(workspace)/admin",
      allowed: ["administrator"],
      shows: "counts of mails, sessions and unsealed events; no contents",
    },
    {
      page: "[locale]/(workspace)/admin/accounts",
      allowed: ["administrator"],
      shows: "names, addresses and capabilities of accounts",
    },
    {
      page: "[locale]/(workspace)/admin/accounts/[id]",
      allowed: ["administrator"],
      path: (world) => `/admin/accounts/${world.people.startupOwner}`,
      shows: "one account's memberships and capabilities",
    },
    {
      page: "[locale]/(workspace)/admin/organisations",
      allowed: ["administrator"],
      shows: "all organisations' names, numbers and verification",
    },
  ],
  handlers: [
    {
      page: "api/me",
      methods: ["GET"],
      allowed: "everyone",
      shows: "the reader's own id, name, count of unread notices and areas; of a visitor nothing",
    },
  ],
  actions: [
    {
      action: "organisations/actions/organisations#registerOrganisationAction",
      command: "organisations/register-organisation",
    },
    { action: "organisations/actions/organisations#changeAccountAction", command: "organisations/change-account" },
    {
      action: "organisations/actions/organisations#changeOrganisationAction",
      command: "organisations/change-organisation",
    },
    {
      action: "organisations/actions/organisations#requestMembershipAction",
      command: "organisations/request-membership",
    },
    {
      action: "organisations/actions/organisations#requestVerificationAction",
      command: "organisations/request-verification",
    },
    { action: "organisations/actions/members#inviteMemberAction", command: "organisations/invite-member" },
    { action: "organisations/actions/members#resendInvitationAction", command: "organisations/resend-invitation" },
    { action: "organisations/actions/members#revokeInvitationAction", command: "organisations/revoke-invitation" },
    { action: "organisations/actions/members#acceptInvitationAction", command: "organisations/accept-invitation" },
    { action: "organisations/actions/members#approveMembershipAction", command: "organisations/approve-membership" },
    { action: "organisations/actions/members#refuseMembershipAction", command: "organisations/refuse-membership" },
    { action: "organisations/actions/members#changeRoleAction", command: "organisations/change-role" },
    { action: "organisations/actions/members#appointSignerAction", command: "organisations/appoint-signer" },
    { action: "organisations/actions/members#endMembershipAction", command: "organisations/end-membership" },
    {
      action: "organisations/actions/verification#verifyOrganisationAction",
      command: "organisations/verify-organisation",
    },
    {
      action: "organisations/actions/verification#refuseVerificationAction",
      command: "organisations/refuse-verification",
    },
    { action: "organisations/actions/administration#grantCapabilityAction", command: "organisations/grant-capability" },
    { action: "organisations/actions/administration#endCapabilityAction", command: "organisations/end-capability" },
    { action: "organisations/actions/administration#appointOwnerAction", command: "organisations/appoint-owner" },
    { action: "organisations/actions/administration#inviteOwnerAction", command: "organisations/invite-owner" },
    { action: "organisations/actions/administration#registerAgencyAction", command: "organisations/register-agency" },
  ],
  commands: [
    bySignedIn("register-organisation", (context) => registerOrganisation(context, facts("1248100998"))),
    bySignedIn("request-membership", (context) => requestMembership(context, { registrationNumber: "1234567891" })),
    bySignedIn("accept-invitation", (context) => acceptInvitation(context, { token: "x".repeat(43) })),
    {
      command: "organisations/change-organisation",
      allowed: ["startupOwner"],
      hidden: strangers,
      attempt: (context, world) => changeOrganisation(context, { ...facts("2208162517"), id: world.startup, version }),
    },
    {
      command: "organisations/change-account",
      allowed: ["startupOwner"],
      hidden: strangers,
      attempt: (context, world) =>
        changeAccount(context, { id: world.startup, version, bankName: null, accountNumber: null }),
    },
    {
      command: "organisations/request-verification",
      allowed: ["startupOwner"],
      hidden: strangers,
      attempt: (context, world) => requestVerification(context, { id: world.startup, version }),
    },
    {
      command: "organisations/verify-organisation",
      allowed: officers,
      hidden: strangers,
      attempt: (context, world) => verifyOrganisation(context, { id: world.startup, version }),
    },
    {
      command: "organisations/refuse-verification",
      allowed: officers,
      hidden: strangers,
      attempt: (context, world) =>
        refuseVerification(context, { id: world.startup, version, reason: "등록증과 이름이 다릅니다." }),
    },
    byOwner("invite-member", (context, world) =>
      inviteMember(context, { organisationId: world.startup, email: "new@example.org", role: "VIEWER" }),
    ),
    byOwner("resend-invitation", async (context, world) =>
      resendInvitation(context, { invitationId: await invitation(world) }),
    ),
    byOwner("revoke-invitation", async (context, world) =>
      revokeInvitation(context, { invitationId: await invitation(world) }),
    ),
    byOwner("approve-membership", async (context, world) =>
      approveMembership(context, { requestId: (await makeJoinRequest(world.startup)).id, role: "VIEWER" }),
    ),
    byOwner("refuse-membership", async (context, world) =>
      refuseMembership(context, { requestId: (await makeJoinRequest(world.startup)).id }),
    ),
    byOwner("change-role", async (context, world) =>
      changeRole(context, { membershipId: await startupMember(world, "startupEditor"), version, role: "VIEWER" }),
    ),
    byOwner("appoint-signer", async (context, world) =>
      appointSigner(context, { membershipId: await startupMember(world, "startupEditor"), version, maySign: true }),
    ),
    {
      // The viewer's own membership: its owner may end it, and the viewer may leave.
      command: "organisations/end-membership",
      allowed: ["startupOwner", "startupViewer"],
      hidden: outsiders,
      attempt: async (context, world) =>
        endMembership(context, { membershipId: await startupMember(world, "startupViewer"), version }),
    },
    { command: "organisations/purge-invitations", allowed: [], attempt: (context) => purgeInvitations(context) },
    byAdministrator("register-agency", (context) => registerAgency(context, { name: { ko: "새 전담기관" } })),
    // An organisation with an owner: the administrator is past authorisation and refused for that.
    byAdministrator("appoint-owner", async (context, world) =>
      appointOwner(context, { membershipId: await startupMember(world, "startupViewer"), reason }),
    ),
    byAdministrator("invite-owner", (context, world) =>
      inviteOwner(context, { organisationId: world.startup, email: "owner@example.org", reason }),
    ),
    { command: "organisations/send-invitation", internal: "takes the transaction in which the right was judged" },
    { command: "organisations/tell-members", internal: "takes the transaction of the change that it tells of" },
    byAdministrator("grant-capability", async (context) =>
      grantCapability(context, { userId: await makeUser(), kind: "AUDITOR" }),
    ),
    byAdministrator("end-capability", async (context) =>
      endCapability(context, { capabilityId: await anyCapability() }),
    ),
  ],
};
