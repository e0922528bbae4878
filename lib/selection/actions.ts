"use server";

import { refresh } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { confirmSelection } from "./commands/confirm-selection";
import { proposeSelection } from "./commands/propose-selection";
import { publishResults } from "./commands/publish-results";
import { returnSelection } from "./commands/return-selection";
import { proposeSelectionInput, returnSelectionInput, roundInput } from "./schema";

const context = actorContext;

export async function proposeSelectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: proposeSelectionInput,
    context,
    command: proposeSelection,
    done: ({ selected }) => {
      refresh();
      return { message: "selection.done.proposed", params: { count: selected } };
    },
  });
}

export async function confirmSelectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: roundInput,
    context,
    command: confirmSelection,
    done: () => {
      refresh();
      return { message: "selection.done.confirmed" };
    },
  });
}

export async function returnSelectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: returnSelectionInput,
    context,
    command: returnSelection,
    done: () => {
      refresh();
      return { message: "selection.done.returned" };
    },
  });
}

export async function publishResultsAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: roundInput,
    context,
    command: publishResults,
    done: () => {
      refresh();
      return { message: "selection.done.published" };
    },
  });
}
