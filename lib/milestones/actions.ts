"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { acceptMilestone } from "./commands/accept-milestone";
import { removeEvidence } from "./commands/remove-evidence";
import { reportMilestone } from "./commands/report-milestone";
import { returnMilestone } from "./commands/return-milestone";
import { evidenceKey, milestoneAcceptance, milestoneReport, milestoneReturn } from "./schema";

export async function reportMilestoneAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: milestoneReport,
    context: actorContext,
    command: reportMilestone,
    done: () => changed("milestones.done.reported"),
  });
}

export async function acceptMilestoneAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: milestoneAcceptance,
    context: actorContext,
    command: acceptMilestone,
    done: () => changed("milestones.done.accepted"),
  });
}

export async function returnMilestoneAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: milestoneReturn,
    context: actorContext,
    command: returnMilestone,
    done: () => changed("milestones.done.returned"),
  });
}

export async function removeEvidenceAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: evidenceKey,
    context: actorContext,
    command: removeEvidence,
    done: () => changed("milestones.done.evidence_removed"),
  });
}

/** A milestone shows on the project's page of every party. */
function changed(message: string) {
  revalidatePath("/", "layout");
  return { message };
}
