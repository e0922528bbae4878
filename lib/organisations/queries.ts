import "server-only";
import { cache } from "react";
import { systemClock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { currentOrigin, currentSession } from "@/lib/platform/session";
import type { Actor, ActorCapability, ActorContext, ActorMembership } from "./types";

/** Who asks, with all memberships and capabilities; anonymous where nobody is signed in. One query per request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await currentSession();
  return session.state === "live" ? actorOf(session.userId) : anonymousActor();
});

/** What a command of this request takes first. */
export async function actorContext(): Promise<ActorContext> {
  const [actor, origin] = await Promise.all([currentActor(), currentOrigin()]);
  return { actor, clock: systemClock, origin };
}

/** The actor of a person, for sign-in, seeds and tests. Closed and unconfirmed accounts hold nothing. */
export function actorOf(userId: string): Promise<Actor> {
  return withActor({ kind: "system", name: "session" }, async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId, status: "ACTIVE" },
      select: {
        memberships: {
          where: { endedAt: null },
          select: {
            organisationId: true,
            role: true,
            maySign: true,
            organisation: { select: { kind: true, verification: true } },
          },
        },
        capabilities: { where: { endedAt: null }, select: { kind: true, programmeId: true } },
      },
    });
    if (!user) return anonymousActor();
    const memberships = user.memberships.map(({ organisation, ...held }) => ({ ...held, ...organisation }));
    return branded({ kind: "user", userId }, memberships, user.capabilities);
  });
}

/** Background work and seeds act under a name of their own. */
export const systemActor = (name: string): Actor => branded({ kind: "system", name });

export const anonymousActor = (): Actor => branded({ kind: "anonymous" });

function branded(
  who: { kind: "user"; userId: string } | { kind: "system"; name: string } | { kind: "anonymous" },
  memberships: readonly ActorMembership[] = [],
  capabilities: readonly ActorCapability[] = [],
): Actor {
  return { ...who, memberships, capabilities } as Actor;
}
