import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { challengeContent } from "../schema";
import { annexDraft, versionFiles } from "../schema/annex";
import type { Correction } from "../types";

/** More are not read: the last ones tell what a reader may have missed. */
export const MOST_CORRECTIONS = 20;

export const correctionSelect = {
  id: true,
  number: true,
  reason: true,
  status: true,
  preparedAt: true,
  decidedAt: true,
  refusalReason: true,
  fromVersion: { select: { content: true } },
  version: { select: { content: true } },
} satisfies Prisma.ChallengeCorrectionSelect;

/** A correction with both texts; the annex and the files are the same in both and are left out. */
export function correctionOf(
  row: Prisma.ChallengeCorrectionGetPayload<{ select: typeof correctionSelect }>,
): Correction {
  const { reason, fromVersion, version, ...rest } = row;
  return {
    ...rest,
    reason: stored(storedText, reason),
    before: stored(challengeContent, fromVersion.content),
    after: stored(challengeContent, version.content),
  };
}

/** The published version of a challenge that has one, as commands need it. */
export async function publishedText(tx: Tx, challengeId: string) {
  const { publishedVersion } = await tx.challenge.findUniqueOrThrow({
    where: { id: challengeId },
    select: { publishedVersion: { select: { id: true, content: true, annex: true, files: true } } },
  });
  if (!publishedVersion) throw new Error("a published challenge has its version");
  const { id: versionId, content, annex, files } = publishedVersion;
  return {
    versionId,
    content: stored(challengeContent, content),
    annex: annex === null ? null : stored(annexDraft, annex),
    files: stored(versionFiles, files),
  };
}

/** A correction as its decision needs it; whether the actor may know of it is the challenge's to say. */
export async function correctionForCommand(tx: Tx, correctionId: string) {
  const row = await tx.challengeCorrection.findUnique({
    where: { id: correctionId },
    select: {
      id: true,
      challengeId: true,
      fromVersionId: true,
      versionId: true,
      preparedById: true,
      reason: true,
      version: { select: { content: true } },
    },
  });
  if (!row) return undefined;
  const { version, reason, ...correction } = row;
  return {
    ...correction,
    reason: stored(storedText, reason),
    content: stored(challengeContent, version.content),
  };
}

export type CorrectionForCommand = NonNullable<Awaited<ReturnType<typeof correctionForCommand>>>;

/** The members of startups that have begun or sent an application to the challenge and not taken it back. */
export async function applicantsOf(tx: Tx, challengeId: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: {
      endedAt: null,
      organisation: { applications: { some: { challengeId, status: { not: "WITHDRAWN" } } } },
    },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}
