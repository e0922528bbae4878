"use server";

import { refresh } from "next/cache";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { appointOwner } from "../commands/appoint-owner";
import { endCapability } from "../commands/end-capability";
import { grantCapability } from "../commands/grant-capability";
import { inviteOwner } from "../commands/invite-owner";
import { registerAgency } from "../commands/register-agency";
import { actorContext } from "../queries";
import { agencyInput, capabilityGrant, capabilityRef, ownerAppointment, ownerInvitation } from "../schema";

/** Fields: `userId`, `kind`; `programmeId` for managers; `affiliation`, `side`, `gender` for evaluators. */
export async function grantCapabilityAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: capabilityGrant,
    context: actorContext,
    command: grantCapability,
    done: () => {
      refresh();
      return { message: "admin.done.granted" };
    },
  });
}

/** Fields: `capabilityId`. */
export async function endCapabilityAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: capabilityRef,
    context: actorContext,
    command: endCapability,
    done: () => {
      refresh();
      return { message: "admin.done.ended" };
    },
  });
}

/** Fields: `name.ko`, `name.en`. */
export async function registerAgencyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: agencyInput,
    context: actorContext,
    command: registerAgency,
    done: () => {
      refresh();
      return { message: "admin.done.agencyRegistered" };
    },
  });
}

/** Fields: `membershipId`, `reason`. */
export async function appointOwnerAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: ownerAppointment,
    context: actorContext,
    command: appointOwner,
    done: () => {
      refresh();
      return { message: "admin.done.ownerAppointed" };
    },
  });
}

/** Fields: `organisationId`, `email`, `reason`. */
export async function inviteOwnerAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: ownerInvitation,
    context: actorContext,
    command: inviteOwner,
    done: () => {
      refresh();
      return { message: "admin.done.ownerInvited" };
    },
  });
}
