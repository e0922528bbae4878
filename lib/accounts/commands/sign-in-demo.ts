import "server-only";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { startSession, type StartedSession } from "./start-session";

/**
 * Signs in as one of the listed demo accounts without a password. Exists only with DEMO=1, which excludes an official
 * site, and only for addresses on the list: an account that somebody made on a demo stays theirs.
 */
export async function signInDemo(
  context: Context,
  input: { email: string; listed: readonly string[]; replacedSessionId?: string },
): Promise<Result<StartedSession>> {
  if (!env().DEMO || !input.listed.includes(input.email)) return notFound();
  return withActor(context.actor, async (tx) => {
    const user = await tx.user.findUnique({ where: { email: input.email, status: "ACTIVE" }, select: { id: true } });
    if (!user) return notFound();
    return ok(await startSession(tx, context, user.id, "demo", input.replacedSessionId));
  });
}
