import "server-only";
import { withActor, type Tx } from "@/lib/platform/db";
import { genesis, linkHash, type SealedEvent } from "../rules";

const batch = 500;

/**
 * Links what has been committed since the last time, oldest first, and returns how many events. One sealer at a time
 * (advisory lock); one that finds another at work returns 0. Writers never wait for it.
 */
export function sealEvents(): Promise<number> {
  return withActor({ kind: "system", name: "sealer" }, async (tx) => {
    const [lock] = await tx.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(hashtext('audit chain')) AS held`;
    if (!lock?.held) return 0;
    const events = await pendingEvents(tx);
    if (events.length === 0) return 0;
    await appendLinks(tx, events);
    await tx.auditPending.deleteMany({ where: { eventId: { in: events.map((event) => event.id) } } });
    return events.length;
  });
}

async function appendLinks(tx: Tx, events: readonly SealedEvent[]): Promise<void> {
  const last = await tx.auditLink.findFirst({ orderBy: { position: "desc" } });
  let position = last?.position ?? 0n;
  let hash = last?.hash ?? genesis;
  const links = events.map((event) => {
    position += 1n;
    hash = linkHash(hash, position, event);
    return { position, eventId: event.id, hash };
  });
  await tx.auditLink.createMany({ data: links });
}

function pendingEvents(tx: Tx): Promise<SealedEvent[]> {
  return tx.$queryRaw<SealedEvent[]>`
    SELECT e."id", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e."name", e."actor",
           e."subjectType", e."subjectId", e."beforeDigest", e."afterDigest", e."originDigest"
      FROM "AuditPending" p JOIN "AuditEvent" e ON e."id" = p."eventId"
     ORDER BY e."at", e."id" LIMIT ${batch}`;
}
