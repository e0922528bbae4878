import "server-only";
import { scanView } from "@/lib/files/queries";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import type { Clock } from "@/lib/platform/clock";
import type { Prisma, Tx } from "@/lib/platform/db";
import { dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { callPhase } from "@/lib/programmes/queries";
import type { ApplicantFacts } from "../rules/submission";
import { storedAnswers, type Answers } from "../schema/answers";
import type { CallView, ChallengeView, SectionView } from "../types";

// Rows to what pages see; every query of this domain uses the same selections.

export const callSelect = {
  id: true,
  code: true,
  title: true,
  status: true,
  opensAt: true,
  closesAt: true,
  announcedAt: true,
  resultsExpectedAt: true,
  maxFileBytes: true,
  programmeId: true,
} satisfies Prisma.CallSelect;

type CallRow = Prisma.CallGetPayload<{ select: typeof callSelect }>;

/**
 * The call with where it stands by the database's clock; no lock, for pages. With `extendedTo` as one applicant sees it:
 * `closesAt` and `phase` are its own.
 */
export async function callView(
  tx: Tx,
  clock: Clock,
  row: CallRow,
  extendedTo: Date | null = null,
): Promise<CallView & { programmeId: string; now: Date }> {
  const at = await callPhase(tx, clock, row.id, { lock: false, extendedTo });
  if (!at) throw new Error("a call that was just read is gone");
  return {
    ...row,
    title: stored(storedText, row.title),
    maxFileBytes: Number(row.maxFileBytes),
    closesAt: at.closesAt,
    commonClosesAt: at.commonClosesAt,
    lastCloseAt: at.lastCloseAt,
    eligibility: at.eligibility,
    maxApplicationsPerStartup: at.maxApplicationsPerStartup,
    phase: at.phase,
    sealed: at.sealed,
    now: at.now,
  };
}

export const challengeSelect = { id: true, status: true, ...nameSelect } satisfies Prisma.ChallengeSelect;

type ChallengeRow = Prisma.ChallengeGetPayload<{ select: typeof challengeSelect }>;

export const challengeView = (row: ChallengeRow): ChallengeView => ({
  id: row.id,
  status: row.status,
  ...nameOf(row),
});

export const applicantSelect = { verification: true, establishedOn: true } satisfies Prisma.OrganisationSelect;

export function applicantFacts(row: Prisma.OrganisationGetPayload<{ select: typeof applicantSelect }>): ApplicantFacts {
  return { verification: row.verification, establishedOn: row.establishedOn && dayOf(row.establishedOn) };
}

export const sectionSelect = {
  sectionId: true,
  answers: true,
  version: true,
  updatedAt: true,
  updatedBy: { select: { name: true } },
} satisfies Prisma.DraftSectionSelect;

export function sectionView(row: Prisma.DraftSectionGetPayload<{ select: typeof sectionSelect }>): SectionView {
  return {
    answers: stored(storedAnswers, row.answers),
    version: row.version,
    savedAt: row.updatedAt,
    savedBy: row.updatedBy.name,
  };
}

export const mergeAnswers = (sections: readonly { answers: unknown }[]): Answers =>
  Object.assign({}, ...sections.map((section) => stored(storedAnswers, section.answers)));

export const fileSelect = {
  fieldId: true,
  file: { select: { id: true, name: true, size: true, mediaType: true, sha256: true, state: true, scan: true } },
} satisfies Prisma.ApplicationFileSelect;

export const fileView = ({ fieldId, file }: Prisma.ApplicationFileGetPayload<{ select: typeof fileSelect }>) => ({
  fieldId,
  fileId: file.id,
  name: file.name,
  size: Number(file.size),
  mediaType: file.mediaType,
  sha256: file.sha256,
  held: file.state !== "STORED" || file.scan === "INFECTED",
  scan: scanView(file.scan),
});

/** Files of a draft that were not taken out again, in the order in which they came. */
export const livingFiles = { where: { removedAt: null }, orderBy: { addedAt: "asc" } } as const;
