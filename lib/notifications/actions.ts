"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { requestContext } from "@/lib/platform/request";
import { changeFollow } from "./commands/change-follow";
import { endFollow } from "./commands/end-follow";
import { lookAtFollow } from "./commands/look-at-follow";
import { markRead } from "./commands/mark-read";
import { stopMails } from "./commands/stop-mails";
import { changedFollow, endedFollow, lookedAt, markReadInput, stoppedMails } from "./schema";

/** Form field: `id` of a notice; without it all are marked. */
export async function markReadAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: markReadInput,
    context: requestContext,
    command: markRead,
    done: () => revalidatePath("/", "layout"),
  });
}

export async function changeFollowAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: changedFollow,
    context: requestContext,
    command: changeFollow,
    done: () => shown("follow_changed"),
  });
}

export async function endFollowAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: endedFollow,
    context: requestContext,
    command: endFollow,
    done: () => shown("follow_ended"),
  });
}

/** Shows nothing: the page sends it by itself once its reader is known. */
export async function lookAtFollowAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: lookedAt, context: requestContext, command: lookAtFollow });
}

/** Needs no session: the token of the mail is the proof. */
export async function stopMailsAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: stoppedMails,
    context: requestContext,
    command: stopMails,
    done: ({ scope }) => shown(`stopped_${scope}`),
  });
}

function shown(deed: string) {
  revalidatePath("/", "layout");
  return { message: `notifications.done.${deed}` };
}
