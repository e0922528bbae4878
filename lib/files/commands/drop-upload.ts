import "server-only";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { purgeBatch } from "@/lib/platform/retention";
import { storage } from "@/lib/platform/storage";

/** Gives up one's own upload with all pieces that are here. Refusal: common.not_found. */
export function dropUpload({ actor }: Context, uploadId: string): Promise<Result<undefined>> {
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return notFound();
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Upload" WHERE "id" = ${uploadId}::uuid AND "uploadedById" = ${actor.userId}::uuid FOR UPDATE`;
    if (!row) return notFound();
    await dropAll(tx, [row.id]);
    return ok();
  });
}

/** One batch of uploads whose time is over. Returns how many. */
export async function dropExpiredUploads(tx: Tx, { clock }: Context): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Upload" WHERE "expiresAt" <= ${await databaseNow(tx, clock)}
     LIMIT ${purgeBatch} FOR UPDATE SKIP LOCKED`;
  await dropAll(
    tx,
    rows.map((row) => row.id),
  );
  return rows.length;
}

/** The bytes first, then the rows: broken off between the two, the next one does both again. */
async function dropAll(tx: Tx, ids: readonly string[]): Promise<void> {
  const where = { uploadId: { in: [...ids] } };
  const pieces = await tx.uploadPiece.findMany({ where, select: { storageKey: true } });
  for (const { storageKey } of pieces) await storage().remove(storageKey);
  await tx.uploadPiece.deleteMany({ where });
  await tx.upload.deleteMany({ where: { id: { in: [...ids] } } });
}
