"use server";

import { refresh } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { appointPanel } from "./commands/appoint-panel";
import { assignMember } from "./commands/assign-member";
import { formPanel } from "./commands/form-panel";
import { nameChair } from "./commands/name-chair";
import { openEvaluation } from "./commands/open-evaluation";
import { recuseEvaluation } from "./commands/recuse-evaluation";
import { relieveMember } from "./commands/relieve-member";
import { removeMember } from "./commands/remove-member";
import { setDeadline } from "./commands/set-deadline";
import { submitEvaluation } from "./commands/submit-evaluation";
import {
  appointPanelInput,
  assignMemberInput,
  deadlineInput,
  formPanelInput,
  memberInput,
  openEvaluationInput,
  recuseEvaluationInput,
  relieveMemberInput,
  submitEvaluationInput,
} from "./schema";

const context = actorContext;
/** Pages after sign-in are made for each request: only the reader's own copy is old now. */
const done = () => refresh();

const said = (key: string) => () => {
  refresh();
  return { message: `evaluation.done.${key}` };
};

export async function formPanelAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: formPanelInput, context, command: formPanel, done });
}

export async function assignMemberAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: assignMemberInput, context, command: assignMember, done: said("member_added") });
}

export async function setDeadlineAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: deadlineInput, context, command: setDeadline, done: said("deadline_set") });
}

export async function removeMemberAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: memberInput, context, command: removeMember, done: said("member_removed") });
}

export async function nameChairAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: memberInput, context, command: nameChair, done: said("chair_named") });
}

export async function appointPanelAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: appointPanelInput,
    context,
    command: appointPanel,
    done: ({ evaluations }) => {
      refresh();
      return { message: "evaluation.done.appointed", params: { count: evaluations } };
    },
  });
}

export async function relieveMemberAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: relieveMemberInput,
    context,
    command: relieveMember,
    done: ({ relieved }) => {
      refresh();
      return { message: "evaluation.done.relieved", params: { count: relieved } };
    },
  });
}

export async function openEvaluationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: openEvaluationInput, context, command: openEvaluation, done });
}

export async function recuseEvaluationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: recuseEvaluationInput, context, command: recuseEvaluation, done: said("recused") });
}

export async function submitEvaluationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: submitEvaluationInput,
    context,
    command: submitEvaluation,
    done: ({ total }) => {
      refresh();
      return { message: "evaluation.done.submitted", params: { total } };
    },
  });
}
