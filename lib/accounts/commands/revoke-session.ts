import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";
import type { revokeSessionInput } from "../schema/forms";
import { endSessions } from "./end-sessions";

/** Ends one of the person's own sessions; another's is not found. */
export async function revokeSession(
  context: Context,
  input: z.output<typeof revokeSessionInput>,
): Promise<Result<undefined>> {
  const { actor } = context;
  if (!isPerson(actor)) return forbidden();
  return withActor(actor, async (tx) => {
    const ended = await endSessions(tx, context.clock, { id: input.id, userId: actor.userId });
    if (ended === 0) return notFound();
    await recordEvent(tx, context, {
      name: "session_revoked",
      subject: { type: "user", id: actor.userId },
      after: { sessionId: input.id },
    });
    return ok();
  });
}
