import "server-only";
import type { Principal } from "@/lib/platform/context";
import { withActor, type Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { hasScanner, scan } from "@/lib/platform/scanner";
import { storage } from "@/lib/platform/storage";

/** Longer than a scan can take: then whoever took the file is dead, and it is scanned again. */
const leaseMinutes = 10;

/** A file in which something was found. `finding` is the scanner's name for it. */
export type InfectedFile = { fileId: string; name: string; uploadedById: string; finding: string };

type Taken = { id: string; name: string; storageKey: string; uploadedById: string; attempts: number };

/**
 * Scans the file that waits longest, in the caller's name; true where one was scanned. Several workers share the work:
 * each takes a file for a while, reads it outside any transaction, and then says so. Where the scanner is away, the file
 * is tried again after 5, 10, 20 … seconds, at most every ten minutes, for as long as it takes. `tell` runs in the
 * transaction that marks an infected file, and writes its audit event and notices.
 */
export async function scanNextFile(
  actor: Principal,
  tell: (tx: Tx, file: InfectedFile) => Promise<void>,
): Promise<boolean> {
  const file = hasScanner() ? await takeNext(actor) : undefined;
  if (!file) return false;
  const verdict = await verdictOf(file);
  if (!verdict) {
    await putBack(actor, file);
    return false;
  }
  await withActor(actor, async (tx) => {
    const marked = await mark(tx, file, verdict.found);
    if (!marked || verdict.found === null) return;
    const { id: fileId, name, uploadedById } = file;
    await tell(tx, { fileId, name, uploadedById, finding: verdict.found });
  });
  return true;
}

async function takeNext(actor: Principal): Promise<Taken | undefined> {
  const [file] = await withActor(
    actor,
    (tx) => tx.$queryRaw<Taken[]>`
      UPDATE "StoredFile" SET "scanAttempts" = "scanAttempts" + 1,
             "scanNotBefore" = clock_timestamp() + ${leaseMinutes} * interval '1 minute'
       WHERE "id" = (SELECT "id" FROM "StoredFile"
                      WHERE "scan" = 'UNSCANNED' AND "state" = 'STORED' AND "scanNotBefore" <= clock_timestamp()
                      ORDER BY "scanNotBefore" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "id", "name", "storageKey", "uploadedById", "scanAttempts" AS "attempts"`,
  );
  return file;
}

async function verdictOf({ id, storageKey, attempts }: Taken): Promise<{ found: string | null } | undefined> {
  try {
    return await scan(await storage().open(storageKey));
  } catch (error) {
    log().warn({ err: error, file: id, attempts }, "a file could not be scanned");
    return undefined;
  }
}

async function mark(tx: Tx, { id, attempts }: Taken, found: string | null): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE "StoredFile" SET "scan" = ${found === null ? "CLEAN" : "INFECTED"}::"FileScan",
           "scannedAt" = clock_timestamp(), "scanFinding" = ${found}
     WHERE "id" = ${id}::uuid AND "scan" = 'UNSCANNED' AND "scanAttempts" = ${attempts}`;
  return changed > 0;
}

async function putBack(actor: Principal, { id, attempts }: Taken): Promise<void> {
  const seconds = Math.min(5 * 2 ** (attempts - 1), 600);
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE "StoredFile" SET "scanNotBefore" = clock_timestamp() + ${seconds} * interval '1 second'
       WHERE "id" = ${id}::uuid AND "scan" = 'UNSCANNED' AND "scanAttempts" = ${attempts}`,
  );
}
