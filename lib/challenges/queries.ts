import "server-only";
import { z } from "zod";
import { heldFile } from "@/lib/files/queries";
import type { Actor } from "@/lib/organisations/types";
import type { Clock } from "@/lib/platform/clock";
import type { Prisma, Tx } from "@/lib/platform/db";
import { stored, storedText, type Localised } from "@/lib/platform/localised";
import type { Refusal } from "@/lib/platform/result";
import { callPhase } from "@/lib/programmes/queries";
import { visibleTo } from "./policy";
import { challengeDraft } from "./schema";
import { annexDraft, type VersionFile } from "./schema/annex";

/** A challenge as commands need it, its call held FOR SHARE; undefined where the actor may not know of it. */
export async function challengeForCommand(tx: Tx, clock: Clock, actor: Actor, challengeId: string) {
  const row = await tx.challenge.findFirst({
    where: { id: challengeId, ...visibleTo(actor) },
    select: {
      id: true,
      code: true,
      status: true,
      version: true,
      content: true,
      annex: true,
      organisationId: true,
      callId: true,
      publishedAt: true,
      call: { select: { programmeId: true } },
    },
  });
  if (!row) return undefined;
  const phase = await callPhase(tx, clock, row.callId);
  if (!phase) return undefined;
  const { content, annex, ...challenge } = row;
  return {
    ...challenge,
    content: stored(challengeDraft, content),
    annex: annex === null ? null : stored(annexDraft, annex),
    files: await filesOf(tx, challengeId),
    phase,
  };
}

export type ChallengeForCommand = NonNullable<Awaited<ReturnType<typeof challengeForCommand>>>;

/** Holds a challenge for a change of it or of its files: who hands it in and who adds a file come one after the other. */
export async function holdChallenge(tx: Tx, challengeId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Challenge" WHERE "id" = ${challengeId}::uuid FOR NO KEY UPDATE`;
}

/** A challenge's files as they are now, the oldest first. */
export async function filesOf(tx: Tx, challengeId: string): Promise<VersionFile[]> {
  const rows = await tx.challengeFile.findMany({
    where: { challengeId, removedAt: null },
    orderBy: { addedAt: "asc" },
    select: fileSelect,
  });
  return rows.map(fileOf);
}

/**
 * Why a challenge cannot go on its way because of its files: each that nobody may open at present, by its name, the oldest
 * first. Its owner takes them out while they write (`file_held`), and has it sent back for that later (`file_held_later`).
 */
export async function refusalsOfHeld(
  tx: Tx,
  challengeId: string,
  code: "file_held" | "file_held_later",
): Promise<Refusal[]> {
  const rows = await tx.challengeFile.findMany({
    where: { challengeId, removedAt: null, file: heldFile },
    orderBy: { addedAt: "asc" },
    select: { file: { select: { name: true } } },
  });
  return rows.map(({ file: { name } }) => ({ code: `challenges.${code}`, params: { name } }));
}

/** A file of a challenge as versions keep it and pages show it. */
export const fileSelect = {
  audience: true,
  file: { select: { id: true, name: true, size: true, mediaType: true, sha256: true, state: true, scan: true } },
} satisfies Prisma.ChallengeFileSelect;

export function fileOf({ audience, file }: Prisma.ChallengeFileGetPayload<{ select: typeof fileSelect }>): VersionFile {
  const { id: fileId, name, size, mediaType, sha256 } = file;
  return { fileId, audience, name, size: Number(size), mediaType, sha256 };
}

/** What names a challenge to people; see `nameOf`. */
export const nameSelect = {
  code: true,
  content: true,
  publishedVersion: { select: { content: true } },
  organisation: { select: { name: true } },
} satisfies Prisma.ChallengeSelect;

type NameRow = Prisma.ChallengeGetPayload<{ select: typeof nameSelect }>;

/** A challenge by its code, title and owner, as pages show it beside what hangs on it. */
export function nameOf(row: NameRow): { code: string; title: Localised; owner: Localised } {
  return { code: row.code, title: titleOf(row), owner: stored(storedText, row.organisation.name) };
}

/** The title that the public saw; of a challenge never published, the title as it is written. */
export function titleOf(row: { content: unknown; publishedVersion: { content: unknown } | null }): Localised {
  return stored(titled, (row.publishedVersion ?? row).content).title;
}

const titled = z.object({ title: storedText });

/** A notice about a challenge by its code and title, in the reader's language; `reason` is without domain. */
export const noticeOf = (challenge: Pick<ChallengeForCommand, "code" | "content">, reason: string, href: string) => ({
  kind: `challenges.${reason}`,
  params: { code: challenge.code, title: challenge.content.title },
  href,
});
