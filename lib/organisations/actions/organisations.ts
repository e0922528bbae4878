"use server";

import { refresh } from "next/cache";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { changeAccount } from "../commands/change-account";
import { changeOrganisation } from "../commands/change-organisation";
import { registerOrganisation } from "../commands/register-organisation";
import { requestMembership } from "../commands/request-membership";
import { requestVerification } from "../commands/request-verification";
import { actorContext } from "../queries";
import {
  accountChange,
  joinRequestInput,
  organisationChange,
  organisationFacts,
  organisationVersionRef,
} from "../schema";

/** Fields: those of `organisationFacts`. */
export async function registerOrganisationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: organisationFacts,
    context: actorContext,
    command: registerOrganisation,
    done: ({ id }) => ({ href: `/organisations/${id}` }),
  });
}

/** Fields: those of `organisationFacts`, `id`, `version`. */
export async function changeOrganisationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: organisationChange,
    context: actorContext,
    command: changeOrganisation,
    done: ({ id, reopened }) => {
      refresh();
      return {
        message: reopened ? "organisations.done.changedReopened" : "organisations.done.changed",
        href: `/organisations/${id}`,
      };
    },
  });
}

/** Fields: `id`, `version`, `bankName`, `accountNumber`. */
export async function changeAccountAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: accountChange,
    context: actorContext,
    command: changeAccount,
    done: ({ id }) => {
      refresh();
      return { message: "organisations.done.accountChanged", href: `/organisations/${id}` };
    },
  });
}

/** Fields: `registrationNumber`. */
export async function requestMembershipAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: joinRequestInput,
    context: actorContext,
    command: requestMembership,
    done: () => ({ message: "organisations.done.joinRequested", href: "/organisations" }),
  });
}

/** Fields: `id`, `version`. */
export async function requestVerificationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: organisationVersionRef,
    context: actorContext,
    command: requestVerification,
    done: () => {
      refresh();
      return { message: "organisations.done.verificationRequested" };
    },
  });
}
