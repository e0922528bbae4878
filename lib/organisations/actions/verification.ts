"use server";

import { refresh } from "next/cache";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { refuseVerification } from "../commands/refuse-verification";
import { verifyOrganisation } from "../commands/verify-organisation";
import { actorContext } from "../queries";
import { verificationRefusalInput, verifyInput } from "../schema";

/** Fields: `id`, `version`, for demand owners without one `code`. */
export async function verifyOrganisationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: verifyInput,
    context: actorContext,
    command: verifyOrganisation,
    done: () => {
      refresh();
      return { message: "organisations.done.verified" };
    },
  });
}

/** Fields: `id`, `version`, `reason`. */
export async function refuseVerificationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    schema: verificationRefusalInput,
    context: actorContext,
    command: refuseVerification,
    done: () => {
      refresh();
      return { message: "organisations.done.verificationRefused" };
    },
  });
}
