import "server-only";
import type { Principal } from "@/lib/platform/context";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import type { FileScan } from "@/lib/platform/db/generated/enums";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { hasScanner, unscannedMayPass } from "@/lib/platform/scanner";
import type { UploadTarget } from "./schema";
import type { ScanView, UnfinishedUpload } from "./types";

/** Files that nobody may open at present: reported, given up, or infected. */
export const heldFile = {
  OR: [{ state: { not: "STORED" } }, { scan: "INFECTED" }],
} satisfies Prisma.StoredFileWhereInput;

/** Files that others than their own side may open: the same rule as in `openFile`. */
export const openToOthers = (): Prisma.StoredFileWhereInput => ({
  state: "STORED",
  scan: unscannedMayPass() ? { not: "INFECTED" } : "CLEAN",
});

/** What a file's own side is told of its scan. */
export function scanView(scan: FileScan): ScanView {
  if (scan === "UNSCANNED") return hasScanner() ? "waiting" : "off";
  return scan === "CLEAN" ? "clean" : "infected";
}

/** How the scan of a file of one's own, or of one's organisation, stands. Refusal: common.not_found. */
export function readScan({ actor }: { actor: Principal }, fileId: string): Promise<Result<{ scan: ScanView }>> {
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return notFound();
    const member = { memberships: { some: { userId: actor.userId, endedAt: null } } };
    const file = await tx.storedFile.findFirst({
      where: { id: fileId, OR: [{ uploadedById: actor.userId }, { organisation: member }] },
      select: { scan: true },
    });
    return file ? ok({ scan: scanView(file.scan) }) : notFound();
  });
}

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
