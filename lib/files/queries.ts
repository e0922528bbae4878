import "server-only";
import type { Principal } from "@/lib/platform/context";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import type { UploadTarget } from "./schema";
import type { UnfinishedUpload } from "./types";

/** One's own upload that is still on its way; undefined for everybody else, and once it has expired. */
export async function ownUpload(tx: Tx, { actor, clock }: { actor: Principal; clock: Clock }, id: string) {
  if (actor.kind !== "user") return undefined;
  const now = await databaseNow(tx, clock);
  const row = await tx.upload.findFirst({ where: { id, uploadedById: actor.userId, expiresAt: { gt: now } } });
  return row ?? undefined;
}

/** The same with refusal: common.not_found. Sizes in bytes. */
export function readOwnUpload(
  context: { actor: Principal; clock: Clock },
  id: string,
): Promise<Result<{ received: number; size: number; expiresAt: Date }>> {
  return withActor(context.actor, async (tx) => {
    const row = await ownUpload(tx, context, id);
    if (!row) return notFound();
    return ok({ received: Number(row.received), size: Number(row.size), expiresAt: row.expiresAt });
  });
}

/** One's own unfinished uploads for one target, oldest first. */
export function unfinishedUploads(
  context: { actor: Principal; clock: Clock },
  { target, subject }: UploadTarget,
): Promise<UnfinishedUpload[]> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return [];
    const rows = await tx.upload.findMany({
      where: {
        uploadedById: actor.userId,
        target,
        subject: { equals: subject },
        expiresAt: { gt: await databaseNow(tx, clock) },
      },
      orderBy: { createdAt: "asc" },
      take: 50,
    });
    return rows.map(({ id, name, size, received, modified }) => ({
      id,
      name,
      size: Number(size),
      received: Number(received),
      modified: Number(modified),
    }));
  });
}
