import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { isSystem } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { unfinishedEvaluators } from "../queries/due";

/**
 * Reminds the evaluators of one panel whose deadline is less than a day away, once per deadline and only those who are
 * not done. Run by the worker; value: panels reminded (0 or 1).
 */
export function remindEvaluators(context: ActorContext): Promise<Result<number>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    if (!isSystem(actor)) return forbidden();
    const [panel] = await tx.$queryRaw<{ id: string; call: string }[]>`
      UPDATE "Panel" p SET "remindedAt" = clock_timestamp() + ${clock.offset} * interval '1 millisecond'
        FROM "Call" c
       WHERE c."id" = p."callId"
         AND p."id" = (SELECT "id" FROM "Panel"
                        WHERE "status" = 'APPOINTED' AND "remindedAt" IS NULL
                          AND "dueAt" > clock_timestamp() + ${clock.offset} * interval '1 millisecond'
                          AND "dueAt" <= clock_timestamp() + ${clock.offset} * interval '1 millisecond' + interval '1 day'
                        ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING p."id", c."code" AS call`;
    if (!panel) return ok(0);
    const evaluators = await unfinishedEvaluators(tx, panel.id);
    await notify(tx, evaluators, { kind: "evaluation.reminder", params: { call: panel.call }, href: "/evaluate" });
    await recordEvent(tx, context, {
      name: "panel_reminded",
      subject: { type: "panel", id: panel.id },
      after: { evaluators: evaluators.length },
    });
    return ok(1);
  });
}
