import "server-only";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, type Result } from "@/lib/platform/result";
import type { ChangedFollow } from "../schema";

/** How mail about something that the person follows comes from now on. What waits for the daily mail goes with it. */
export function changeFollow(
  context: Context,
  { followId, frequency }: ChangedFollow,
): Promise<Result<{ followId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return forbidden();
    const changed = await tx.follow.updateMany({ where: { id: followId, userId: actor.userId }, data: { frequency } });
    if (changed.count === 0) return notFound();
    if (frequency === "NONE") await tx.digestItem.deleteMany({ where: { followId } });
    return ok({ followId });
  });
}
