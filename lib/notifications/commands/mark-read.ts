import "server-only";
import type { z } from "zod";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, type Result } from "@/lib/platform/result";
import type { markReadInput } from "../schema";

/** Marks a person's own notice (or all of them) as read; not audited, since it changes nothing for anyone else. */
export function markRead(context: Context, input: z.output<typeof markReadInput>): Promise<Result<undefined>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return forbidden();
    const mine = { userId: actor.userId, id: input.id };
    if (input.id && (await tx.notice.count({ where: mine })) === 0) return notFound();
    await tx.notice.updateMany({
      where: { ...mine, readAt: null },
      data: { readAt: await databaseNow(tx, context.clock) },
    });
    return ok();
  });
}
