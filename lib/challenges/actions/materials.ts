"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { acceptTerms } from "../commands/accept-terms";
import { removeChallengeFile } from "../commands/remove-challenge-file";
import { acceptedTerms, challengeFileKey } from "../schema/annex";

export async function acceptTermsAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: acceptedTerms,
    context: actorContext,
    command: acceptTerms,
    done: () => shown("terms_accepted"),
  });
}

export async function removeChallengeFileAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: challengeFileKey,
    context: actorContext,
    command: removeChallengeFile,
    done: () => shown("file_removed"),
  });
}

function shown(deed: string) {
  revalidatePath("/", "layout");
  return { message: `challenges.done.${deed}` };
}
