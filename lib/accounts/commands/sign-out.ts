import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";
import { endSessions } from "./end-sessions";

/** Ends the person's own session of this browser, so that a copied cookie is worth nothing afterwards. */
export async function signOut(context: Context, input: { sessionId: string }): Promise<Result<undefined>> {
  const { actor } = context;
  if (!isPerson(actor)) return forbidden();
  return withActor(actor, async (tx) => {
    const ended = await endSessions(tx, context.clock, { id: input.sessionId, userId: actor.userId });
    if (ended > 0) {
      await recordEvent(tx, context, {
        name: "signed_out",
        subject: { type: "user", id: actor.userId },
        after: { sessionId: input.sessionId },
      });
    }
    return ok();
  });
}
