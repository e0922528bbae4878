import "server-only";
import { eraseDetails } from "@/lib/audit/commands/erase-details";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { purgeMails } from "@/lib/notifications/commands/purge-mails";
import type { Clock } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { withActor, type Tx } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { cutoff, purgeBatch, untilNothingLeft } from "@/lib/platform/retention";
import { eraseAccount } from "./erase-account";

/**
 * Purges what people leave behind once its period has passed: ended sessions, links that were used or ran out, counters
 * of attempts, mails, accounts whose address was never confirmed, and in the audit trail the values of old events. Run
 * daily by the worker; two at once do no harm. One event per run says how many of each.
 */
export async function purgeAccounts(context: Context): Promise<Result<Record<string, number>>> {
  if (context.actor.kind !== "system") return forbidden();
  const all = (purge: (tx: Tx, clock: Clock) => Promise<number>) =>
    untilNothingLeft(() => withActor(context.actor, (tx) => purge(tx, context.clock)));
  const purged = {
    sessions: await all(purgeSessions),
    links: await all(purgeLinks),
    counters: await all(purgeCounters),
    mails: await all(purgeMails),
    unconfirmedAccounts: await all(closeUnconfirmed),
    auditDetails: await all(eraseDetails),
  };
  await withActor(context.actor, (tx) =>
    recordEvent(tx, context, {
      name: "accounts_purged",
      subject: { type: "retention", id: null },
      after: purged,
    }),
  );
  return ok(purged);
}

function purgeSessions(tx: Tx, clock: Clock): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "Session" WHERE "id" IN (
      SELECT "id" FROM "Session"
       WHERE least("revokedAt", "endsAt", "lastSeenAt" + "idleMinutes" * interval '1 minute') < ${cutoff("sessions", clock)}
       LIMIT ${purgeBatch} FOR UPDATE SKIP LOCKED)`;
}

function purgeLinks(tx: Tx, clock: Clock): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "AccountToken" WHERE "id" IN (
      SELECT "id" FROM "AccountToken" WHERE least("usedAt", "expiresAt") < ${cutoff("links", clock)}
       LIMIT ${purgeBatch} FOR UPDATE SKIP LOCKED)`;
}

/** A counter says itself until when it counts. */
function purgeCounters(tx: Tx, clock: Clock): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "RateLimiterFlexible" WHERE "key" IN (
      SELECT "key" FROM "RateLimiterFlexible"
       WHERE "expire" < clock_timestamp() + ${clock.offset} * interval '1 millisecond'
       LIMIT ${purgeBatch} FOR UPDATE SKIP LOCKED)`;
}

/**
 * Never the account of somebody to whom something was given already: an administrator made on the command line. One
 * whose link still lives was asked for again lately.
 */
async function closeUnconfirmed(tx: Tx, clock: Clock): Promise<number> {
  const users = await tx.$queryRaw<{ id: string }[]>`
    SELECT u."id" FROM "User" u
     WHERE u."status" = 'UNCONFIRMED' AND u."createdAt" < ${cutoff("unconfirmed_accounts", clock)}
       AND NOT EXISTS (SELECT 1 FROM "AccountToken" t WHERE t."userId" = u."id" AND t."usedAt" IS NULL
                          AND t."expiresAt" > clock_timestamp() + ${clock.offset} * interval '1 millisecond')
       AND NOT EXISTS (SELECT 1 FROM "Capability" c WHERE c."userId" = u."id")
       AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."userId" = u."id")
     LIMIT ${purgeBatch} FOR UPDATE OF u SKIP LOCKED`;
  for (const { id } of users) await eraseAccount(tx, clock, id);
  return users.length;
}
