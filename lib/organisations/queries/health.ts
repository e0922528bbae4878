import "server-only";
import { withActor, type Tx } from "@/lib/platform/db";
import { mailLeaves } from "@/lib/platform/mail";
import { isAdministrator } from "../policy";
import type { Actor, SystemHealth } from "../types";

/** How the system does, for administrators. That this answers at all shows that the database does. */
export function getSystemHealth(actor: Actor): Promise<SystemHealth | undefined> {
  return withActor(actor, async (tx) => {
    if (!isAdministrator(actor)) return undefined;
    const [row] = await tx.$queryRaw<HealthRow[]>`
      SELECT clock_timestamp() AS now, current_setting('server_version') AS version,
             (SELECT count(*)::int FROM "Mail" WHERE "status" = 'QUEUED') AS queued,
             (SELECT count(*)::int FROM "Mail" WHERE "status" = 'FAILED') AS failed,
             (SELECT min("createdAt") FROM "Mail" WHERE "status" = 'QUEUED') AS "oldestQueuedAt",
             (SELECT max("sealedAt") FROM "AuditLink") AS "lastSealedAt",
             (SELECT coalesce(max("position"), 0)::text FROM "AuditLink") AS position,
             (SELECT count(*)::int FROM "Session" WHERE "revokedAt" IS NULL AND "endsAt" > clock_timestamp()
                AND "lastSeenAt" + "idleMinutes" * interval '1 minute' > clock_timestamp()) AS sessions`;
    if (!row) throw new Error("the database gave no figures");
    const [waiting] = await tx.$queryRaw<{ unsealed: number; oldest: Date | null }[]>`
      SELECT count(*)::int AS unsealed, min(e."at") AS oldest
        FROM "AuditEvent" e LEFT JOIN "AuditLink" l ON l."eventId" = e."id" WHERE l."eventId" IS NULL`;
    return {
      now: row.now,
      databaseVersion: row.version,
      workerSeenAt: await workerSeenAt(tx),
      mails: { leaving: mailLeaves(), queued: row.queued, failed: row.failed, oldestQueuedAt: row.oldestQueuedAt },
      audit: {
        lastSealedAt: row.lastSealedAt,
        position: row.position,
        unsealed: waiting?.unsealed ?? 0,
        oldestUnsealedAt: waiting?.oldest ?? null,
      },
      sessions: row.sessions,
    };
  });
}

type HealthRow = {
  now: Date;
  version: string;
  queued: number;
  failed: number;
  oldestQueuedAt: Date | null;
  lastSealedAt: Date | null;
  position: string;
  sessions: number;
};

/** The job queue keeps a heartbeat of each of its processes; asked for only where its tables are there. */
async function workerSeenAt(tx: Tx): Promise<Date | null> {
  const [there] = await tx.$queryRaw<{ known: boolean }[]>`
    SELECT to_regclass('pgboss.instance') IS NOT NULL AS known`;
  if (!there?.known) return null;
  const [row] = await tx.$queryRaw<{ seen: Date | null }[]>`
    SELECT max("heartbeat_on") AS seen FROM pgboss.instance WHERE "stopped_on" IS NULL`;
  return row?.seen ?? null;
}
