"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { completeAgreement } from "./commands/complete-agreement";
import { declineAgreement } from "./commands/decline-agreement";
import { offerAgreement } from "./commands/offer-agreement";
import { prepareAgreement } from "./commands/prepare-agreement";
import { recallAgreement } from "./commands/recall-agreement";
import { requestCompletion } from "./commands/request-completion";
import { reviseAgreement } from "./commands/revise-agreement";
import { signAgreement } from "./commands/sign-agreement";
import { agreementStep, declining, preparation, revision, signing } from "./schema";

export async function prepareAgreementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: preparation,
    context: actorContext,
    command: prepareAgreement,
    done: ({ id }) => changed({ message: "agreements.done.prepared", href: `/manage/projects/${id}` }),
  });
}

export async function reviseAgreementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: revision,
    context: actorContext,
    command: reviseAgreement,
    done: ({ id }) => changed({ message: "agreements.done.revised", href: `/manage/projects/${id}` }),
  });
}

export async function offerAgreementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: agreementStep,
    context: actorContext,
    command: offerAgreement,
    done: () => changed({ message: "agreements.done.offered" }),
  });
}

export async function recallAgreementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: agreementStep,
    context: actorContext,
    command: recallAgreement,
    done: () => changed({ message: "agreements.done.recalled" }),
  });
}

export async function signAgreementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: signing,
    context: actorContext,
    command: signAgreement,
    done: ({ active }) => changed({ message: active ? "agreements.done.activated" : "agreements.done.signed" }),
  });
}

export async function declineAgreementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: declining,
    context: actorContext,
    command: declineAgreement,
    done: () => changed({ message: "agreements.done.declined" }),
  });
}

export async function requestCompletionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: agreementStep,
    context: actorContext,
    command: requestCompletion,
    done: () => changed({ message: "agreements.done.completionRequested" }),
  });
}

export async function completeAgreementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: agreementStep,
    context: actorContext,
    command: completeAgreement,
    done: () => changed({ message: "agreements.done.completed" }),
  });
}

/** An agreement shows on lists and pages of three areas and on their homes: all of them are read anew. */
function changed<D>(done: D): D {
  revalidatePath("/", "layout");
  return done;
}
