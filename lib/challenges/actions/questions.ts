"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { askQuestion } from "../commands/ask-question";
import { draftAnswer } from "../commands/draft-answer";
import { editQuestion } from "../commands/edit-question";
import { refuseQuestion } from "../commands/refuse-question";
import { releaseAnswers } from "../commands/release-answers";
import { returnAnswer } from "../commands/return-answer";
import {
  draftedAnswer,
  editedQuestion,
  newQuestion,
  refusedQuestion,
  releasedAnswers,
  returnedAnswer,
} from "../schema/questions";

export async function askQuestionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: newQuestion,
    context: actorContext,
    command: askQuestion,
    done: () => shown("asked"),
  });
}

export async function draftAnswerAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: draftedAnswer,
    context: actorContext,
    command: draftAnswer,
    done: () => shown("answered"),
  });
}

export async function editQuestionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: editedQuestion,
    context: actorContext,
    command: editQuestion,
    done: () => shown("question_edited"),
  });
}

export async function returnAnswerAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: returnedAnswer,
    context: actorContext,
    command: returnAnswer,
    done: () => shown("answer_returned"),
  });
}

export async function refuseQuestionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: refusedQuestion,
    context: actorContext,
    command: refuseQuestion,
    done: () => shown("question_refused"),
  });
}

export async function releaseAnswersAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: releasedAnswers,
    context: actorContext,
    command: releaseAnswers,
    done: ({ count }) => shown("released", { count }),
  });
}

function shown(deed: string, params?: Record<string, number>) {
  revalidatePath("/", "layout");
  return { message: `challenges.done.${deed}`, params };
}
