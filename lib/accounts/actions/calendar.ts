"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { requestContext } from "@/lib/platform/request";
import { endCalendar } from "../commands/end-calendar";
import { rotateCalendar } from "../commands/rotate-calendar";

/** The acts on one's own address take nothing. */
const nothing = z.object({});

export async function rotateCalendarAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: nothing,
    context: requestContext,
    command: rotateCalendar,
    done: () => shown("calendar_made"),
  });
}

export async function endCalendarAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: nothing,
    context: requestContext,
    command: endCalendar,
    done: () => shown("calendar_ended"),
  });
}

function shown(deed: string) {
  revalidatePath("/", "layout");
  return { message: `accounts.done.${deed}` };
}
