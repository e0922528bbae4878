import "server-only";
import { z } from "zod";
import { scanView } from "@/lib/files/queries";
import { demandOwnerKinds, organisationIdsOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, Prisma, withActor, type Tx } from "@/lib/platform/db";
import type { FileScan, FileState } from "@/lib/platform/db/generated/enums";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf, type Paging } from "@/lib/platform/paging";
import { phaseAt } from "@/lib/programmes/rules/phase";
import { managedBy, ownedBy } from "../policy";
import { fileOf, fileSelect } from "../queries";
import { challengeContent, challengeDraft } from "../schema";
import { annexDraft, versionFiles, type VersionFile } from "../schema/annex";
import { reviewSections } from "../schema/review";
import { correctionOf, correctionSelect, MOST_CORRECTIONS } from "./corrections";
import type { VersionEntry, WorkChallenge, WorkFile, WorkRow } from "../types";

const PAGE = 30;
/** Nine sections commented at each of the versions that are shown. */
const MOST_COMMENTS = 200;

const rowSelect = {
  id: true,
  code: true,
  status: true,
  content: true,
  updatedAt: true,
  organisation: { select: { name: true } },
  call: { select: { code: true, title: true, opensAt: true, closesAt: true, status: true } },
  publishedVersion: { select: { content: true } },
  corrections: { where: { status: "PROPOSED" }, select: { status: true } },
  versions: { orderBy: { number: "desc" }, take: 1, select: { content: true } },
} satisfies Prisma.ChallengeSelect;

export type WorkRows = Paging & { now: Date; rows: WorkRow[] };

/** The challenges of the actor's own organisations, those changed last first. */
export const listOwnChallenges = (actor: Actor, page: number): Promise<WorkRows> =>
  list(actor, ownedBy(actor), page, "draft");

const managedStates = {
  review: { status: "SUBMITTED" },
  publish: { OR: [{ status: "APPROVED" }, { status: "PUBLISHED", corrections: { some: { status: "PROPOSED" } } }] },
  returned: { status: "RETURNED" },
  published: { status: "PUBLISHED" },
  all: {},
} satisfies Record<string, Prisma.ChallengeWhereInput>;

export type ManagedState = keyof typeof managedStates;

/** The submitted challenges of the actor's programmes, by what waits with them. */
export const listManagedChallenges = (actor: Actor, page: number, state: ManagedState): Promise<WorkRows> =>
  list(actor, { ...managedBy(actor), ...managedStates[state] }, page, "submitted");

/** A challenge of an own organisation with its draft and history. */
export const getOwnChallenge = (actor: Actor, id: string) => detail(actor, { id, ...ownedBy(actor) }, "draft");

/** A submitted challenge of a managed programme; its text is the last submitted one, never what is being written. */
export const getManagedChallenge = (actor: Actor, id: string) =>
  detail(actor, { id, ...managedBy(actor) }, "submitted");

type Side = "draft" | "submitted";

function list(actor: Actor, where: Prisma.ChallengeWhereInput, page: number, side: Side): Promise<WorkRows> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const { paging, rows: shown } = pageOf(page, await tx.challenge.count({ where }), PAGE);
    const rows = await tx.challenge.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      ...shown,
      select: rowSelect,
    });
    return { now, rows: rows.map((row) => rowOf(row, now, side)), ...paging };
  });
}

function detail(actor: Actor, where: Prisma.ChallengeWhereInput, side: Side) {
  return withActor(actor, async (tx): Promise<{ now: Date; challenge: WorkChallenge } | undefined> => {
    const now = await databaseNow(tx, systemClock);
    const row = await tx.challenge.findFirst({
      where,
      select: {
        ...rowSelect,
        version: true,
        annex: true,
        files: { where: { removedAt: null }, orderBy: { addedAt: "asc" }, select: fileSelect },
        organisationId: true,
        publishedAt: true,
        withdrawnReason: true,
        call: { select: { ...rowSelect.call.select, programmeId: true, maxFileBytes: true } },
        versions: {
          orderBy: { number: "desc" },
          take: 20,
          include: { submittedBy: { select: { name: true } }, reviews: { orderBy: { at: "asc" } } },
        },
        corrections: { orderBy: { preparedAt: "desc" }, take: MOST_CORRECTIONS, select: correctionSelect },
        comments: {
          orderBy: { at: "asc" },
          take: MOST_COMMENTS,
          include: { author: { select: { name: true } }, version: { select: { number: true } } },
        },
      },
    });
    if (!row) return undefined;
    const reviewers = await tx.user.findMany({
      where: { id: { in: row.versions.flatMap((version) => version.reviews.map((review) => review.reviewerId)) } },
      select: { id: true, name: true },
    });
    const nameOf = (id: string) => reviewers.find((reviewer) => reviewer.id === id)?.name ?? "";
    const versions: VersionEntry[] = row.versions.map((version) => ({
      id: version.id,
      number: version.number,
      submittedAt: version.submittedAt,
      submittedBy: version.submittedBy.name,
      content: stored(challengeContent, version.content),
      annex: storedAnnex(version.annex),
      files: stored(versionFiles, version.files),
      reviews: version.reviews.map(({ outcome, comment, at, reviewerId }) => ({
        outcome,
        comment,
        at,
        reviewer: nameOf(reviewerId),
      })),
    }));
    const approval = row.versions[0]?.reviews.find((review) => review.outcome === "APPROVED");
    const challenge: WorkChallenge = {
      ...rowOf(row, now, side),
      version: row.version,
      organisationId: row.organisationId,
      programmeId: row.call.programmeId,
      maxFileBytes: Number(row.call.maxFileBytes),
      content: stored(challengeDraft, contentOf(row, side)),
      ...(side === "draft"
        ? { annex: storedAnnex(row.annex), files: row.files.map((one) => ({ ...fileOf(one), ...stateOf(one.file) })) }
        : { annex: versions[0]?.annex ?? null, files: await withState(tx, versions[0]?.files ?? []) }),
      publishedAt: row.publishedAt,
      withdrawnReason: row.withdrawnReason,
      versions,
      comments: row.comments.map(({ id, section, side, text, settled, at, author, version }) => ({
        id,
        section: stored(z.enum(reviewSections), section),
        side,
        text,
        settled,
        at,
        by: author.name,
        number: version.number,
      })),
      corrections: row.corrections.map(correctionOf),
      approvedById: approval?.reviewerId ?? null,
    };
    return { now, challenge };
  });
}

/** A submitted file as it stands now: it may have been reported since. */
async function withState(tx: Tx, files: VersionFile[]): Promise<WorkFile[]> {
  const rows = await tx.storedFile.findMany({
    where: { id: { in: files.map((file) => file.fileId) } },
    select: { id: true, state: true },
  });
  return files.map((file) => ({ ...file, held: rows.find((row) => row.id === file.fileId)?.state !== "STORED" }));
}

const stateOf = ({ state, scan }: { state: FileState; scan: FileScan }) => ({
  held: state !== "STORED",
  scan: scanView(scan),
});

const storedAnnex = (annex: unknown) => (annex === null ? null : stored(annexDraft, annex));

type Row = Prisma.ChallengeGetPayload<{ select: typeof rowSelect }>;

function rowOf(row: Row, now: Date, side: Side): WorkRow {
  const { opensAt, closesAt, code, title, status } = row.call;
  return {
    id: row.id,
    code: row.code,
    title: stored(challengeDraft, contentOf(row, side)).title,
    owner: stored(storedText, row.organisation.name),
    status: row.status,
    correcting: row.status === "PUBLISHED" && row.corrections.some(({ status }) => status === "PROPOSED"),
    updatedAt: row.updatedAt,
    call: { code, title: stored(storedText, title), closesAt, status, phase: phaseAt({ opensAt, closesAt }, now) },
  };
}

/** What was published, until a correction of it is; before that what is written, or was last submitted. */
function contentOf(row: Pick<Row, "content" | "publishedVersion" | "versions">, side: Side) {
  if (row.publishedVersion) return row.publishedVersion.content;
  return side === "draft" ? row.content : (row.versions[0]?.content ?? row.content);
}

export type PostingChoices = {
  now: Date;
  calls: { id: string; code: string; title: { ko: string; en?: string }; closesAt: Date }[];
  organisations: { id: string; name: { ko: string; en?: string }; verified: boolean }[];
};

/** Where the actor may post: announced calls that have not closed, and its demand-owning organisations. */
export function getPostingChoices(actor: Actor): Promise<PostingChoices> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const calls = await tx.call.findMany({
      where: { status: "ANNOUNCED", closesAt: { gt: now } },
      orderBy: { closesAt: "asc" },
      take: 50,
      select: { id: true, code: true, title: true, closesAt: true },
    });
    const organisations = await tx.organisation.findMany({
      where: { id: { in: organisationIdsOf(actor, ["OWNER", "EDITOR"]) }, kind: { in: [...demandOwnerKinds] } },
      orderBy: { code: "asc" },
      select: { id: true, name: true, verification: true },
    });
    return {
      now,
      calls: calls.map((call) => ({ ...call, title: stored(storedText, call.title) })),
      organisations: organisations.map(({ id, name, verification }) => ({
        id,
        name: stored(storedText, name),
        verified: verification === "VERIFIED",
      })),
    };
  });
}
