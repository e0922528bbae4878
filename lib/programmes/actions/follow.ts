"use server";

import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { followCall } from "../commands/follow-call";
import { followedCall } from "../schema/follow";

/** As for challenges: nothing of the public page changes with it. */
export async function followCallAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: followedCall,
    context: actorContext,
    command: followCall,
    done: () => ({ message: "notifications.done.followed" }),
  });
}
