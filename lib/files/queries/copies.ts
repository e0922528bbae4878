import "server-only";
import { z } from "zod";
import type { Prisma, Tx } from "@/lib/platform/db";
import { copyRefusals, type NotCopied } from "@/lib/platform/documents/types";
import { stored } from "@/lib/platform/localised";
import { basisOf, type CopyWanted } from "../rules/copies";
import type { BlindState, FileCopy } from "../types";

/** What FileCopy.facts holds. */
const copyFacts = z.object({
  pages: z.array(z.number()).optional(),
  member: z.number().optional(),
  unread: z.number().optional(),
});

export type FoundCopy = { copy: FileCopy; unread: number } | NotCopied;

/** A copy that was made before, or why it could not be; null where nobody has tried. */
export async function findCopy(tx: Tx, fileId: string, wanted: CopyWanted): Promise<FoundCopy | null> {
  const row = await tx.fileCopy.findUnique({
    where: { fileId_kind_basis: { fileId, kind: wanted.kind, basis: basisOf(wanted) } },
    select: copySelect,
  });
  return row && foundCopy(row);
}

/** How each of these files stands for a blind stage in which these names must not be read; by the file's id. */
export async function blindStates(
  tx: Tx,
  files: readonly { fileId: string; names: readonly string[] }[],
): Promise<Map<string, BlindState>> {
  const rows = await tx.fileCopy.findMany({
    where: { fileId: { in: files.map(({ fileId }) => fileId) }, kind: "BLIND" },
    select: { fileId: true, basis: true, ...copySelect },
  });
  const found = new Map(rows.map((row) => [row.fileId + row.basis, foundCopy(row)]));
  return new Map(
    files.map(({ fileId, names }) => [fileId, blindState(found.get(fileId + basisOf({ kind: "BLIND", names })))]),
  );
}

function blindState(found: FoundCopy | undefined): BlindState {
  if (!found) return { state: "waiting" };
  return "copy" in found ? { state: "ready", unread: found.unread } : { state: "refused", ...found };
}

const copySelect = {
  kind: true,
  refusal: true,
  facts: true,
  storageKey: true,
  size: true,
  file: { select: { mediaType: true } },
} satisfies Prisma.FileCopySelect;

function foundCopy(row: Prisma.FileCopyGetPayload<{ select: typeof copySelect }>): FoundCopy {
  const { unread = 0, ...places } = stored(copyFacts, row.facts);
  if (row.storageKey === null) return { refused: stored(z.enum(copyRefusals), row.refusal), ...places };
  const mediaType = row.kind === "BLIND" ? row.file.mediaType : "application/json";
  return { copy: { kind: row.kind, storageKey: row.storageKey, size: Number(row.size), mediaType }, unread };
}
