import "server-only";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, type Result } from "@/lib/platform/result";
import type { LookedAt } from "../schema";

/** The person saw what they follow: what is new counts from now on. Not audited, as their list is not. */
export function lookAtFollow(context: Context, { followId }: LookedAt): Promise<Result<undefined>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return forbidden();
    const mine = { id: followId, userId: actor.userId };
    const looked = await tx.follow.updateMany({ where: mine, data: { lookedAt: await databaseNow(tx, clock) } });
    return looked.count === 0 ? notFound() : ok();
  });
}
