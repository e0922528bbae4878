"use server";

import { refresh } from "next/cache";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { acceptInvitation } from "../commands/accept-invitation";
import { appointSigner } from "../commands/appoint-signer";
import { approveMembership } from "../commands/approve-membership";
import { changeRole } from "../commands/change-role";
import { endMembership } from "../commands/end-membership";
import { inviteMember } from "../commands/invite-member";
import { refuseMembership } from "../commands/refuse-membership";
import { resendInvitation } from "../commands/resend-invitation";
import { revokeInvitation } from "../commands/revoke-invitation";
import { actorContext } from "../queries";
import {
  invitationInput,
  invitationRef,
  invitationToken,
  joinApproval,
  joinRefusal,
  membershipEnd,
  roleChange,
  signerChange,
} from "../schema";

/** Fields: `organisationId`, `email`, `role`. */
export async function inviteMemberAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: invitationInput,
    context: actorContext,
    command: inviteMember,
    done: () => done("invited"),
  });
}

/** Fields: `invitationId`. */
export async function resendInvitationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: invitationRef,
    context: actorContext,
    command: resendInvitation,
    done: () => done("invitationResent"),
  });
}

/** Fields: `invitationId`. */
export async function revokeInvitationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: invitationRef,
    context: actorContext,
    command: revokeInvitation,
    done: () => done("invitationRevoked"),
  });
}

/** Fields: `token`. */
export async function acceptInvitationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: invitationToken,
    context: actorContext,
    command: acceptInvitation,
    done: ({ organisationId }) => ({ href: `/organisations/${organisationId}` }),
  });
}

/** Fields: `requestId`, `role`. */
export async function approveMembershipAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: joinApproval,
    context: actorContext,
    command: approveMembership,
    done: () => done("joinApproved"),
  });
}

/** Fields: `requestId`. */
export async function refuseMembershipAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: joinRefusal,
    context: actorContext,
    command: refuseMembership,
    done: () => done("joinRefused"),
  });
}

/** Fields: `membershipId`, `version`, `role`. */
export async function changeRoleAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: roleChange,
    context: actorContext,
    command: changeRole,
    done: () => done("roleChanged"),
  });
}

/** Fields: `membershipId`, `version`, `maySign` ("true" or "false"). */
export async function appointSignerAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: signerChange,
    context: actorContext,
    command: appointSigner,
    done: () => done("signerChanged"),
  });
}

/** Fields: `membershipId`, `version`. */
export async function endMembershipAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: membershipEnd,
    context: actorContext,
    command: endMembership,
    // Who has left may not see the page of members any more.
    done: ({ left }) => (left ? { href: "/organisations" } : done("memberRemoved")),
  });
}

function done(what: string) {
  refresh();
  return { message: `organisations.done.${what}` };
}
