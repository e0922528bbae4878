import "server-only";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, type Result } from "@/lib/platform/result";
import { publicCalls } from "../policy";
import type { FollowedCall } from "../schema/follow";

/** Anyone signed in may follow what everyone may read; again, it changes how the mail comes. */
export function followCall(
  context: ActorContext,
  { callId, frequency }: FollowedCall,
): Promise<Result<{ followId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return forbidden();
    const call = await tx.call.findFirst({ where: { ...publicCalls, id: callId }, select: { id: true } });
    return call ? followSubject(tx, actor.userId, { type: "call", id: call.id }, { frequency }) : notFound();
  });
}
