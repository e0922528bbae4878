"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { approveTranche } from "./commands/approve-tranche";
import { payTranche } from "./commands/pay-tranche";
import { requestTranche } from "./commands/request-tranche";
import { returnTranche } from "./commands/return-tranche";
import { tranchePayment, trancheReturn, trancheStep } from "./schema";

export async function requestTrancheAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: trancheStep,
    context: actorContext,
    command: requestTranche,
    done: () => changed("funding.done.requested"),
  });
}

export async function approveTrancheAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: trancheStep,
    context: actorContext,
    command: approveTranche,
    done: () => changed("funding.done.approved"),
  });
}

export async function returnTrancheAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: trancheReturn,
    context: actorContext,
    command: returnTranche,
    done: () => changed("funding.done.returned"),
  });
}

export async function payTrancheAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: tranchePayment,
    context: actorContext,
    command: payTranche,
    done: () => changed("funding.done.paid"),
  });
}

/** Money shows on the project's page of every party. */
function changed(message: string) {
  revalidatePath("/", "layout");
  return { message };
}
