"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { approveChallenge } from "./commands/approve-challenge";
import { decideCorrection } from "./commands/decide-correction";
import { draftChallenge } from "./commands/draft-challenge";
import { editChallenge } from "./commands/edit-challenge";
import { prepareCorrection } from "./commands/prepare-correction";
import { publishChallenge } from "./commands/publish-challenge";
import { replyComment } from "./commands/reply-comment";
import { returnChallenge } from "./commands/return-challenge";
import { submitChallenge } from "./commands/submit-challenge";
import { takeBackCorrection } from "./commands/take-back-correction";
import { withdrawChallenge } from "./commands/withdraw-challenge";
import { approvedChallenge, newChallenge, seenChallenge, withdrawnChallenge } from "./schema";
import { correctionDecision, preparedCorrection, takenBackCorrection } from "./schema/correction";
import { commentReply, mendedChallenge, returnedChallenge } from "./schema/review";

export async function draftChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: newChallenge,
    context: actorContext,
    command: draftChallenge,
    done: ({ challengeId }) => shown("drafted", `/demand/challenges/${challengeId}/edit`),
  });
}

export async function editChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: mendedChallenge,
    context: actorContext,
    command: editChallenge,
    done: ({ challengeId }) => shown("edited", `/demand/challenges/${challengeId}`),
  });
}

export async function submitChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: seenChallenge,
    context: actorContext,
    command: submitChallenge,
    done: () => shown("submitted"),
  });
}

export async function withdrawChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: withdrawnChallenge,
    context: actorContext,
    command: withdrawChallenge,
    done: () => shown("withdrawn"),
  });
}

export async function returnChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: returnedChallenge,
    context: actorContext,
    command: returnChallenge,
    done: () => shown("returned"),
  });
}

export async function replyCommentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: commentReply,
    context: actorContext,
    command: replyComment,
    done: () => shown("replied"),
  });
}

export async function approveChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: approvedChallenge,
    context: actorContext,
    command: approveChallenge,
    done: () => shown("approved"),
  });
}

export async function publishChallengeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: seenChallenge,
    context: actorContext,
    command: publishChallenge,
    done: () => shown("published"),
  });
}

export async function prepareCorrectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: preparedCorrection,
    context: actorContext,
    command: prepareCorrection,
    done: ({ challengeId }) => shown("correction_prepared", `/demand/challenges/${challengeId}`),
  });
}

export async function decideCorrectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: correctionDecision,
    context: actorContext,
    command: decideCorrection,
    done: ({ number }) => shown(number === null ? "correction_refused" : "correction_released"),
  });
}

export async function takeBackCorrectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: takenBackCorrection,
    context: actorContext,
    command: takeBackCorrection,
    done: () => shown("correction_taken_back"),
  });
}

/** What was done shows on many pages (home, lists, the challenge itself), so all of them are read anew. */
function shown(deed: string, href?: string) {
  revalidatePath("/", "layout");
  return { message: `challenges.done.${deed}`, href };
}
