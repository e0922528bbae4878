"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { announceCall } from "./commands/announce-call";
import { cancelCall } from "./commands/cancel-call";
import { createCall } from "./commands/create-call";
import { createProgramme } from "./commands/create-programme";
import { decideAmendment } from "./commands/decide-amendment";
import { editCall } from "./commands/edit-call";
import { editForm } from "./commands/edit-form";
import { markTemplate } from "./commands/mark-template";
import { prepareAmendment } from "./commands/prepare-amendment";
import { proposeCall } from "./commands/propose-call";
import { returnCall } from "./commands/return-call";
import { takeBackAmendment } from "./commands/take-back-amendment";
import { amendmentDecision, preparedAmendment, takenBackAmendment } from "./schema/amendment";
import { editedCall, editedForm, markedCall, newCall, seenCall, seenCallWithReason } from "./schema/call-terms";
import { newProgramme } from "./schema/programme";

export async function createProgrammeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: newProgramme,
    context: actorContext,
    command: createProgramme,
    done: () => {
      revalidatePath("/", "layout");
      return { message: "programmes.done.programme_created" };
    },
  });
}

export async function createCallAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: newCall,
    context: actorContext,
    command: createCall,
    done: ({ callId }) => shown("created", callId),
  });
}

export async function editCallAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: editedCall,
    context: actorContext,
    command: editCall,
    done: ({ callId }) => shown("edited", callId),
  });
}

/** The builder stays where it is: a form takes more than one sitting. */
export async function editFormAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: editedForm,
    context: actorContext,
    command: editForm,
    done: () => {
      revalidatePath("/", "layout");
      return { message: "programmes.done.form_edited" };
    },
  });
}

export async function proposeCallAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: seenCall,
    context: actorContext,
    command: proposeCall,
    done: ({ callId }) => shown("proposed", callId),
  });
}

export async function announceCallAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: seenCall,
    context: actorContext,
    command: announceCall,
    done: ({ callId }) => shown("announced", callId),
  });
}

export async function returnCallAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: seenCallWithReason,
    context: actorContext,
    command: returnCall,
    done: ({ callId }) => shown("returned", callId),
  });
}

export async function cancelCallAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: seenCallWithReason,
    context: actorContext,
    command: cancelCall,
    done: ({ callId }) => shown("cancelled", callId),
  });
}

export async function markTemplateAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: markedCall,
    context: actorContext,
    command: markTemplate,
    done: ({ callId, template }) => shown(template ? "template_offered" : "template_withdrawn", callId),
  });
}

export async function prepareAmendmentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: preparedAmendment,
    context: actorContext,
    command: prepareAmendment,
    done: ({ callId }) => shown("amendment_prepared", callId),
  });
}

export async function decideAmendmentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: amendmentDecision,
    context: actorContext,
    command: decideAmendment,
    done: ({ callId, number }) => shown(number === null ? "amendment_refused" : "amendment_released", callId),
  });
}

export async function takeBackAmendmentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: takenBackAmendment,
    context: actorContext,
    command: takeBackAmendment,
    done: ({ callId }) => shown("amendment_taken_back", callId),
  });
}

/** What was done shows on many pages (home, lists, the call itself), so all of them are read anew. */
function shown(deed: string, callId: string) {
  revalidatePath("/", "layout");
  return { message: `programmes.done.${deed}`, href: `/manage/calls/${callId}` };
}
