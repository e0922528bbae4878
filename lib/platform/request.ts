import "server-only";
import { systemClock } from "./clock";
import type { Context } from "./context";
import { currentOrigin, currentSession } from "./session";

/** The context of a request for the parts that need to know only who the person is, not what they hold. */
export async function requestContext(): Promise<Context> {
  const [session, origin] = await Promise.all([currentSession(), currentOrigin()]);
  const actor =
    session.state === "live" ? ({ kind: "user", userId: session.userId } as const) : ({ kind: "anonymous" } as const);
  return { actor, clock: systemClock, origin };
}
