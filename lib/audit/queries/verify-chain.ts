import "server-only";
import { withActor, type Tx } from "@/lib/platform/db";
import { keyedDigest } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import { genesis, linkHash, type SealedEvent } from "../rules";

/** What is wrong with the first broken link; `position` in the chain from 1. */
export type ChainFault =
  | { kind: "gap"; position: bigint }
  | { kind: "link"; position: bigint; eventId: string }
  | { kind: "detail"; position: bigint; eventId: string; part: "before" | "after" | "origin" }
  | { kind: "unsealed"; eventId: string };

export type ChainReport = { links: number; head: string; fault?: ChainFault };

type Row = SealedEvent & {
  position: bigint;
  hash: string;
  detail: { before: unknown; after: unknown; origin: unknown } | null;
};

const page = 1000;

/**
 * Walks the whole chain: positions without a gap, each hash over its event and the one before, each value (unless it
 * was erased) against its keyed digest, and no event older than a minute without a link. Stops at the first fault.
 */
export async function verifyChain(): Promise<ChainReport> {
  const report: ChainReport = { links: 0, head: genesis };
  for (;;) {
    const rows = await withActor({ kind: "system", name: "audit-verify" }, (tx) =>
      linksAfter(tx, BigInt(report.links)),
    );
    for (const row of rows) {
      report.fault = faultOf(row, BigInt(report.links) + 1n, report.head);
      if (report.fault) return report;
      report.links += 1;
      report.head = row.hash;
    }
    if (rows.length < page) return { ...report, fault: await unsealedFault() };
  }
}

function faultOf(row: Row, expected: bigint, previous: string): ChainFault | undefined {
  const { position, hash, detail, ...event } = row;
  if (position !== expected) return { kind: "gap", position: expected };
  if (linkHash(previous, position, event) !== hash) return { kind: "link", position, eventId: event.id };
  if (!detail) return undefined;
  const digests = { before: event.beforeDigest, after: event.afterDigest, origin: event.originDigest };
  for (const part of ["before", "after", "origin"] as const) {
    const value = detail[part];
    if (value !== null && keyedDigest(value, env().AUDIT_KEY) !== digests[part]) {
      return { kind: "detail", position, eventId: event.id, part };
    }
  }
  return undefined;
}

function linksAfter(tx: Tx, position: bigint): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT l."position", l."hash", e."id", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
           e."name", e."actor", e."subjectType", e."subjectId", e."beforeDigest", e."afterDigest", e."originDigest",
           CASE WHEN d."eventId" IS NULL THEN NULL
                ELSE jsonb_build_object('before', d."before", 'after', d."after", 'origin', d."origin") END AS detail
      FROM "AuditLink" l JOIN "AuditEvent" e ON e."id" = l."eventId"
      LEFT JOIN "AuditDetail" d ON d."eventId" = e."id"
     WHERE l."position" > ${position} ORDER BY l."position" LIMIT ${page}`;
}

async function unsealedFault(): Promise<ChainFault | undefined> {
  const [row] = await withActor(
    { kind: "system", name: "audit-verify" },
    (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM "AuditEvent" e LEFT JOIN "AuditLink" l ON l."eventId" = e."id"
     WHERE l."eventId" IS NULL AND e."at" < clock_timestamp() - interval '1 minute' ORDER BY e."at" LIMIT 1`,
  );
  return row && { kind: "unsealed", eventId: row.id };
}
