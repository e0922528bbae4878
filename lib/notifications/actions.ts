"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { requestContext } from "@/lib/platform/request";
import { markRead } from "./commands/mark-read";
import { markReadInput } from "./schema";

/** Form field: `id` of a notice; without it all are marked. */
export async function markReadAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: markReadInput,
    context: requestContext,
    command: markRead,
    done: () => revalidatePath("/", "layout"),
  });
}
