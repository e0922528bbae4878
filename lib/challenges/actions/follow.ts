"use server";

import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { followChallenge } from "../commands/follow-challenge";
import { saveSearch } from "../commands/save-search";
import { followedChallenge, savedSearch } from "../schema/follow";

// Public pages are the same for everyone: what the person follows they ask for themselves, so nothing is read anew.

export async function followChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: followedChallenge,
    context: actorContext,
    command: followChallenge,
    done: () => ({ message: "notifications.done.followed" }),
  });
}

export async function saveSearchAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: savedSearch,
    context: actorContext,
    command: saveSearch,
    done: () => ({ message: "notifications.done.search_saved" }),
  });
}
