import "server-only";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, type Result } from "@/lib/platform/result";
import { published } from "../policy";
import type { FollowedChallenge } from "../schema/follow";

/** Anyone signed in may follow what everyone may read; again, it changes how the mail comes. */
export function followChallenge(
  context: ActorContext,
  { challengeId, frequency }: FollowedChallenge,
): Promise<Result<{ followId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return forbidden();
    const found = await tx.challenge.findFirst({ where: { ...published, id: challengeId }, select: { id: true } });
    return found ? followSubject(tx, actor.userId, { type: "challenge", id: found.id }, { frequency }) : notFound();
  });
}
