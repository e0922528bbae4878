import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";

/** Ends the person's calendar address: whoever holds it gets nothing any more. Without one nothing happens. */
export function endCalendar(context: Context): Promise<Result<undefined>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (!isPerson(actor)) return forbidden();
    const ended = await tx.calendarFeed.deleteMany({ where: { userId: actor.userId } });
    if (ended.count > 0)
      await recordEvent(tx, context, {
        name: "calendar_address_ended",
        subject: { type: "user", id: actor.userId },
      });
    return ok();
  });
}
