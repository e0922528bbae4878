import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Prisma, Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { callPhase } from "@/lib/programmes/queries";
import { dayOfColumn } from "../rules/eligibility";
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
  maxCompanyAge: true,
  ageReference: true,
  maxFileBytes: true,
  programmeId: true,
} satisfies Prisma.CallSelect;

type CallRow = Prisma.CallGetPayload<{ select: typeof callSelect }>;

/** The call with where it stands by the database's clock; no lock, for pages. */
export async function callView(
  tx: Tx,
  clock: Clock,
  row: CallRow,
): Promise<CallView & { programmeId: string; now: Date }> {
  const at = await callPhase(tx, clock, row.id, { lock: false });
  if (!at) throw new Error("a call that was just read is gone");
  return {
    ...row,
    title: stored(storedText, row.title),
    maxFileBytes: Number(row.maxFileBytes),
    phase: at.phase,
    now: at.now,
  };
}

export const challengeSelect = {
  id: true,
  code: true,
  status: true,
  organisation: { select: { name: true } },
  publishedVersion: { select: { content: true } },
} satisfies Prisma.ChallengeSelect;

type ChallengeRow = Prisma.ChallengeGetPayload<{ select: typeof challengeSelect }>;

/** The title of a challenge's published text. */
export function challengeView(row: ChallengeRow): ChallengeView {
  const content = row.publishedVersion?.content;
  const title =
    typeof content === "object" && content !== null && "title" in content ? content.title : { ko: row.code };
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    title: stored(storedText, title),
    owner: stored(storedText, row.organisation.name),
  };
}

export const applicantSelect = { verification: true, establishedOn: true } satisfies Prisma.OrganisationSelect;

export function applicantFacts(row: Prisma.OrganisationGetPayload<{ select: typeof applicantSelect }>): ApplicantFacts {
  return { verification: row.verification, establishedOn: row.establishedOn && dayOfColumn(row.establishedOn) };
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
  file: { select: { id: true, name: true, size: true, mediaType: true, sha256: true, state: true } },
} satisfies Prisma.ApplicationFileSelect;

/** Files of a draft that were not taken out again, in the order in which they came. */
export const livingFiles = { where: { removedAt: null }, orderBy: { addedAt: "asc" } } as const;
