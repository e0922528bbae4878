import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";
import type { revokeOtherSessionsInput } from "../schema/forms";
import { endSessions } from "./end-sessions";

/** Ends all of the person's sessions but the one to keep; returns how many. */
export async function revokeOtherSessions(
  context: Context,
  input: z.output<typeof revokeOtherSessionsInput>,
): Promise<Result<{ ended: number }>> {
  const { actor } = context;
  if (!isPerson(actor)) return forbidden();
  return withActor(actor, async (tx) => {
    const others = input.keep ? { id: { not: input.keep } } : {};
    const ended = await endSessions(tx, context.clock, { userId: actor.userId, ...others });
    if (ended > 0) {
      await recordEvent(tx, context, {
        name: "other_sessions_revoked",
        subject: { type: "user", id: actor.userId },
        after: { ended },
      });
    }
    return ok({ ended });
  });
}
