import "server-only";
import type { Context, Principal } from "@/lib/platform/context";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { cutoff, purgeBatch } from "@/lib/platform/retention";
import { storage } from "@/lib/platform/storage";
import { dropCopies } from "./settle-file";

/**
 * One batch of files that nothing names (no draft, challenge, evidence or report; such a one can never be named again) and whose
 * period has passed: the bytes first, then the row. Broken off between the two, the next run does both again.
 */
export async function purgeNamelessFiles(tx: Tx, { clock }: Context): Promise<number> {
  const files = await tx.$queryRaw<{ id: string; storageKey: string }[]>`
    SELECT f."id", f."storageKey" FROM "StoredFile" f
     WHERE f."createdAt" < ${cutoff("removed_files", clock)} AND f."state" <> 'QUARANTINED'
       AND NOT EXISTS (SELECT 1 FROM "ApplicationFile" a WHERE a."fileId" = f."id")
       AND NOT EXISTS (SELECT 1 FROM "MilestoneEvidence" e WHERE e."fileId" = f."id")
       AND NOT EXISTS (SELECT 1 FROM "ChallengeFile" c WHERE c."fileId" = f."id")
       AND NOT EXISTS (SELECT 1 FROM "CallAttachment" t WHERE t."fileId" = f."id")
       AND NOT EXISTS (SELECT 1 FROM "CompanyDocumentVersion" d WHERE d."fileId" = f."id")
       AND NOT EXISTS (SELECT 1 FROM "ClassifiedReport" r WHERE r."fileId" = f."id")
     LIMIT ${purgeBatch} FOR UPDATE OF f SKIP LOCKED`;
  const copies = await dropCopies(
    tx,
    files.map((file) => file.id),
  );
  for (const key of [...files.map((file) => file.storageKey), ...copies]) await storage().remove(key);
  await tx.storedFile.deleteMany({ where: { id: { in: files.map((file) => file.id) } } });
  return files.length;
}

/** One batch of files that were given up but whose bytes may still be there; the row stays and says when they went. */
export async function purgeRemovedBytes(tx: Tx, { clock }: Context): Promise<number> {
  const files = await tx.$queryRaw<{ id: string; storageKey: string }[]>`
    SELECT "id", "storageKey" FROM "StoredFile" WHERE "state" = 'REMOVED' AND "bytesErasedAt" IS NULL
     LIMIT ${purgeBatch} FOR UPDATE SKIP LOCKED`;
  const copies = await dropCopies(
    tx,
    files.map((file) => file.id),
  );
  for (const key of [...files.map((file) => file.storageKey), ...copies]) await storage().remove(key);
  const bytesErasedAt = await databaseNow(tx, clock);
  await tx.storedFile.updateMany({ where: { id: { in: files.map((file) => file.id) } }, data: { bytesErasedAt } });
  return files.length;
}

/**
 * Bytes in storage that no row names, after the period of removed files: an upload that ended between the two. Returns
 * how many. Not sooner, since a restored database may lack rows of files that are wanted.
 */
export async function purgeStrayBytes({ actor, clock }: Context): Promise<number> {
  let purged = 0;
  const [row] = await withActor(
    actor,
    (tx) => tx.$queryRaw<{ before: Date | null }[]>`SELECT ${cutoff("removed_files", clock)} AS before`,
  );
  if (!row?.before) return 0;
  for await (const keys of storage().keysBefore(row.before, purgeBatch)) {
    const stray = await strayAmong(actor, keys);
    for (const key of stray) await storage().remove(key);
    purged += stray.length;
  }
  return purged;
}

async function strayAmong(actor: Principal, keys: string[]): Promise<string[]> {
  const where = { storageKey: { in: keys } };
  const rows = await withActor(actor, async (tx) => [
    ...(await tx.storedFile.findMany({ where, select: { storageKey: true } })),
    ...(await tx.fileCopy.findMany({ where, select: { storageKey: true } })),
  ]);
  const named = new Set(rows.map((row) => row.storageKey));
  return keys.filter((key) => !named.has(key));
}
