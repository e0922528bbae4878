import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor, type Tx } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { cutoff, purgeBatch, untilNothingLeft } from "@/lib/platform/retention";
import { isSystem } from "../policy";
import type { ActorContext } from "../types";

/**
 * Deletes invitations, with the addresses that they went to, once the period after their end has passed: accepted,
 * revoked or run out. Run daily by the worker; two at once do no harm. One event per run says how many.
 */
export async function purgeInvitations(context: ActorContext): Promise<Result<Record<string, number>>> {
  const { actor } = context;
  if (!isSystem(actor)) return forbidden();
  const purged = { invitations: await untilNothingLeft(() => withActor(actor, (tx) => purgeSome(tx, context))) };
  await withActor(actor, (tx) =>
    recordEvent(tx, context, {
      name: "invitations_purged",
      subject: { type: "retention", id: null },
      after: purged,
    }),
  );
  return ok(purged);
}

function purgeSome(tx: Tx, { clock }: ActorContext): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "Invitation" WHERE "id" IN (
      SELECT "id" FROM "Invitation"
       WHERE least("acceptedAt", "revokedAt", "expiresAt") < ${cutoff("invitations", clock)}
       LIMIT ${purgeBatch} FOR UPDATE SKIP LOCKED)`;
}
