import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { isSystem } from "@/lib/organisations/policy";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { forbidden, ok, type Result } from "@/lib/platform/result";

type Closed = { id: string; programmeId: string; title: unknown };

/**
 * Notices that a call has closed for everybody: records it once and tells the officers, who may look from then on; those
 * whose draft was left hear of it at their own close (`remindDrafts`). Nothing depends on it: "closed" is derived from
 * the time (house.md: Time). One call per run; value: calls recorded.
 */
export function recordClose(context: ActorContext): Promise<Result<number>> {
  return withActor(context.actor, async (tx) => {
    if (!isSystem(context.actor)) return forbidden();
    const [call] = await tx.$queryRaw<Closed[]>`
      UPDATE "Call" SET "closeRecordedAt" = clock_timestamp() + ${context.clock.offset} * interval '1 millisecond'
       WHERE "id" = (SELECT "id" FROM "Call" WHERE "status" = 'ANNOUNCED' AND "closeRecordedAt" IS NULL
                        AND "lastCloseAt" <= clock_timestamp() + ${context.clock.offset} * interval '1 millisecond'
                      ORDER BY "lastCloseAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "id", "programmeId", "title"`;
    if (!call) return ok(0);
    const submitted = await tx.application.count({ where: { callId: call.id, status: "SUBMITTED" } });
    await recordEvent(tx, context, {
      name: "call_closed",
      subject: { type: "call", id: call.id },
      after: { submitted },
    });
    await tellOfficers(tx, call, submitted);
    return ok(1);
  });
}

async function tellOfficers(tx: Tx, call: Closed, submitted: number): Promise<void> {
  await notify(tx, await managersOf(tx, call.programmeId, "OFFICER"), {
    kind: "applications.call_closed",
    params: { call: stored(storedText, call.title), submitted },
    href: `/manage/calls/${call.id}/applications`,
  });
}
