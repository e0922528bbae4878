"use server";

import { refresh } from "next/cache";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { removeDocument } from "../commands/remove-document";
import { actorContext } from "../queries";
import { removeDocumentInput } from "../schema";

/** Fields: `documentId`. */
export async function removeDocumentAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: removeDocumentInput,
    context: actorContext,
    command: removeDocument,
    done: () => {
      refresh();
      return { message: "documents.done.removed" };
    },
  });
}
