import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";

/** Gives the person a calendar address, and a new one in place of the old, which then leads nowhere. */
export function rotateCalendar(context: Context): Promise<Result<{ feedId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (!isPerson(actor)) return forbidden();
    const { userId } = actor;
    // Two presses at once: the second replaces the first.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
    const replaced = await tx.calendarFeed.deleteMany({ where: { userId } });
    const feed = await tx.calendarFeed.create({ data: { userId }, select: { id: true } });
    await recordEvent(tx, context, {
      name: "calendar_address_made",
      subject: { type: "user", id: userId },
      after: { replaced: replaced.count > 0 },
    });
    return ok({ feedId: feed.id });
  });
}
