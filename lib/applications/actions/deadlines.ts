"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { decideExtension } from "../commands/decide-extension";
import { decideIncident } from "../commands/decide-incident";
import { recordIncident } from "../commands/record-incident";
import { requestExtension } from "../commands/request-extension";
import { decisionInput, extensionInput, incidentInput } from "../schema/deadlines";

export async function recordIncidentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: incidentInput,
    context: actorContext,
    command: recordIncident,
    done: () => shown("recorded"),
  });
}

export async function requestExtensionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: extensionInput,
    context: actorContext,
    command: requestExtension,
    done: () => shown("requested"),
  });
}

export async function decideIncidentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: decisionInput,
    context: actorContext,
    command: decideIncident,
    done: () => shown("decided"),
  });
}

export async function decideExtensionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: decisionInput,
    context: actorContext,
    command: decideExtension,
    done: () => shown("decided"),
  });
}

/** The close of a call stands on many pages (home, lists, drafts), so all of them are read anew. */
function shown(deed: string) {
  revalidatePath("/", "layout");
  return { message: `deadlines.done.${deed}` };
}
