"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { removeCallFile } from "../commands/remove-call-file";
import { callFileKey } from "../schema/attachment";

export async function removeCallFileAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: callFileKey,
    context: actorContext,
    command: removeCallFile,
    done: () => {
      revalidatePath("/", "layout");
      return { message: "programmes.done.file_removed" };
    },
  });
}
