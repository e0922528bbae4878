import "server-only";
import type { Principal } from "@/lib/platform/context";
import { violatesUnique, withActor, type Tx } from "@/lib/platform/db";
import { convert } from "@/lib/platform/documents/convert";
import type { NotCopied, Task } from "@/lib/platform/documents/types";
import { storage } from "@/lib/platform/storage";
import { basisOf, type CopyWanted } from "../rules/copies";
import { findCopy, type FoundCopy } from "../queries/copies";

/**
 * The copy of a file that is asked for: the one that was made before, or a new one, or why there can be none. Made once
 * and outside any transaction, since it takes seconds. The caller checks the person's right and opens what comes back
 * with `openFile`. Undefined where the file is not there or is held.
 */
export async function makeCopy(actor: Principal, fileId: string, wanted: CopyWanted): Promise<FoundCopy | undefined> {
  const source = await withActor(actor, async (tx) => (await findCopy(tx, fileId, wanted)) ?? readSource(tx, fileId));
  if (!source) return undefined;
  if ("copy" in source || "refused" in source) return source;
  // A blind copy is what the evaluator's viewer reads: nothing of the original passes it by.
  if (wanted.kind === "BLIND_VIEW") {
    const blind = await makeCopy(actor, fileId, { ...wanted, kind: "BLIND" });
    if (!blind || "refused" in blind) return blind;
    return convertFrom(actor, fileId, wanted, { ...source, storageKey: blind.copy.storageKey });
  }
  return convertFrom(actor, fileId, wanted, source);
}

type Source = { storageKey: string; mediaType: string };

async function convertFrom(actor: Principal, fileId: string, wanted: CopyWanted, { storageKey, mediaType }: Source) {
  const outcome = await convert(await storage().open(storageKey), taskOf(wanted, mediaType), keep);
  return record(actor, fileId, wanted, outcome);
}

function readSource(tx: Tx, fileId: string): Promise<Source | null> {
  return tx.storedFile.findFirst({
    where: { id: fileId, state: "STORED", scan: { not: "INFECTED" } },
    select: { storageKey: true, mediaType: true },
  });
}

const taskOf = (wanted: CopyWanted, mediaType: string): Task =>
  wanted.kind === "BLIND" ? { kind: "clean", mediaType, names: wanted.names } : { kind: "show", mediaType };

type Kept = { storageKey: string; size: number; unread: number };

/** Bytes: what a copy may come to; pictures written without loss may grow. */
const MAX_SIZE = 500 * 1024 ** 2;

async function keep(output: ReadableStream<Uint8Array>, unread: number): Promise<Kept | NotCopied> {
  const kept = await storage().put(output, MAX_SIZE, () => Promise.resolve(true));
  return "refused" in kept ? { refused: "too_large" } : { storageKey: kept.key, size: kept.size, unread };
}

/** Of two that made the same copy at once the second takes the first's; of a file that went meanwhile nothing is kept. */
async function record(
  actor: Principal,
  fileId: string,
  wanted: CopyWanted,
  outcome: Kept | NotCopied,
): Promise<FoundCopy | undefined> {
  const key = { fileId, kind: wanted.kind, basis: basisOf(wanted) };
  let recorded = false;
  try {
    recorded = await withActor(actor, async (tx) => {
      const [held] = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "StoredFile" WHERE "id" = ${fileId}::uuid AND "state" = 'STORED' FOR SHARE`;
      if (held) await tx.fileCopy.create({ data: { ...key, ...rowOf(outcome) } });
      return held !== undefined;
    });
  } catch (error) {
    if (!violatesUnique(error, "fileId", "kind", "basis")) throw error;
  } finally {
    if (!recorded && "storageKey" in outcome) await storage().remove(outcome.storageKey);
  }
  return withActor(actor, async (tx) => (await findCopy(tx, fileId, wanted)) ?? undefined);
}

function rowOf(outcome: Kept | NotCopied) {
  if ("refused" in outcome) {
    const { refused: refusal, ...facts } = outcome;
    return { refusal, facts };
  }
  const { unread, size, storageKey } = outcome;
  return { storageKey, size: BigInt(size), facts: unread > 0 ? { unread } : {} };
}
