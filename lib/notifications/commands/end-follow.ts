import "server-only";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import type { EndedFollow } from "../schema";

/** The person no longer follows it; nor does the daily mail bring what waited. What was not followed stays so. */
export function endFollow(context: Context, { type, id }: EndedFollow): Promise<Result<undefined>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return forbidden();
    await tx.follow.deleteMany({ where: { userId: actor.userId, subjectType: type, subjectId: id } });
    return ok();
  });
}
