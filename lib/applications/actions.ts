"use server";

import { revalidatePath } from "next/cache";
import { handleReportInput, reportInput } from "@/lib/files/schema";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { addComment } from "./commands/add-comment";
import { copyApplication } from "./commands/copy-application";
import { answerSupplement } from "./commands/answer-supplement";
import { endSupplement } from "./commands/end-supplement";
import { handleReport } from "./commands/handle-report";
import { recordFinding } from "./commands/record-finding";
import { reportClassified } from "./commands/report-classified";
import { requestSupplement } from "./commands/request-supplement";
import { screenApplication } from "./commands/screen-application";
import { screenPassing } from "./commands/screen-passing";
import { restoreSection } from "./commands/restore-section";
import { settleComment } from "./commands/settle-comment";
import { startApplication } from "./commands/start-application";
import { submitApplication } from "./commands/submit-application";
import { withdrawApplication } from "./commands/withdraw-application";
import { commentInput, copyInput, restoreInput, settleInput } from "./schema/colleagues";
import { screenAllInput, screenInput, startInput, submitInput, withdrawInput } from "./schema/input";
import { answerSupplementInput, endSupplementInput, findingInput, requestSupplementInput } from "./schema/screening";

const startup = "/[locale]/(workspace)/startup";
const screening = "/[locale]/(workspace)/manage/calls/[id]/applications";

export async function startApplicationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: startInput,
    context: actorContext,
    command: startApplication,
    // Nothing is revalidated: the page would drop the form, which has to lead on, before it has done so.
    done: ({ applicationId }) => ({ href: `/startup/applications/${applicationId}` }),
  });
}

export async function submitApplicationAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, {
    schema: submitInput,
    context: actorContext,
    command: submitApplication,
    done: ({ applicationId }) => ({ href: `/startup/applications/${applicationId}/receipt?submitted=1` }),
  });
  // After a refusal too: the checklist beside the button then says what changed.
  revalidatePath(startup, "layout");
  return state;
}

export async function withdrawApplicationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: withdrawInput,
    context: actorContext,
    command: withdrawApplication,
    done: () => {
      revalidatePath(startup, "layout");
      return { message: "applications.done.withdrawn" };
    },
  });
}

export async function screenApplicationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: screenInput,
    context: actorContext,
    command: screenApplication,
    done: () => {
      revalidatePath(screening, "layout");
      return { message: "applications.done.screened" };
    },
  });
}

export async function screenPassingAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: screenAllInput,
    context: actorContext,
    command: screenPassing,
    done: ({ eligible, exceptions }) => {
      revalidatePath(screening, "layout");
      return { message: "applications.done.screened_all", params: { eligible, exceptions } };
    },
  });
}

/** Nothing is revalidated: the draft's page asks for what is new by itself, and must not be made anew while it is typed in. */
export async function addCommentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: commentInput, context: actorContext, command: addComment });
}

export async function settleCommentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: settleInput, context: actorContext, command: settleComment });
}

/** Fields: `applicationId`, `dueAt` (Korean time), `fields.<id>.asked` and `fields.<id>.reason`. */
export async function requestSupplementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: requestSupplementInput,
    context: actorContext,
    command: requestSupplement,
    done: () => {
      revalidatePath(screening, "layout");
      return { message: "applications.done.supplement_requested" };
    },
  });
}

export async function restoreSectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: restoreInput,
    context: actorContext,
    command: restoreSection,
    done: () => {
      revalidatePath("/[locale]/(workspace)/startup/applications/[id]/history", "page");
      return { message: "applications.done.restored" };
    },
  });
}

export async function endSupplementAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: endSupplementInput,
    context: actorContext,
    command: endSupplement,
    done: () => {
      revalidatePath(screening, "layout");
      return { message: "applications.done.supplement_taken_back" };
    },
  });
}

export async function answerSupplementAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, {
    schema: answerSupplementInput,
    context: actorContext,
    command: answerSupplement,
    done: ({ applicationId }) => ({ href: `/startup/applications/${applicationId}/receipt?submitted=1` }),
  });
  revalidatePath(startup, "layout");
  return state;
}

export async function recordFindingAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: findingInput,
    context: actorContext,
    command: recordFinding,
    done: () => {
      revalidatePath(screening, "layout");
      return { message: "applications.done.finding_recorded" };
    },
  });
}

export async function copyApplicationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: copyInput,
    context: actorContext,
    command: copyApplication,
    done: ({ applicationId }) => ({ href: `/startup/applications/${applicationId}` }),
  });
}

/** Open to everybody. */
export async function reportClassifiedAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: reportInput,
    context: actorContext,
    command: reportClassified,
    done: () => ({ message: "files.done.reported" }),
  });
}

export async function handleReportAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: handleReportInput,
    context: actorContext,
    command: handleReport,
    done: () => {
      revalidatePath("/[locale]/(workspace)/manage/reports", "page");
      return { message: "files.done.handled" };
    },
  });
}
