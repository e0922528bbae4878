import "server-only";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { isOther, ownedBy } from "../policy";
import { effectiveClose } from "../rules/deadline";
import { readNewComments } from "../queries/comments";
import { changedSince } from "../queries/draft";
import { readOpenSupplement } from "../queries/open-supplement";
import { fileSelect, fileView, livingFiles, sectionSelect, sectionView } from "../queries/views";
import type { AttendInput } from "../schema/colleagues";
import type { DraftFileView, SectionView } from "../types";
import type { Colleague, DraftComments, Standing } from "../types/draft";

/** Milliseconds after which somebody who was not seen again counts as gone; pages report every few seconds. */
const GONE_AFTER = 30_000;

export type Attended = {
  colleagues: Colleague[];
  /** Sections with a newer state than the page has. */
  sections: Record<string, SectionView>;
  files: DraftFileView[];
  /** Null where the page has them all. */
  comments: DraftComments | null;
  /** By the server's clock: the close of this applicant may move, and a colleague may submit. */
  standing: Standing & { closesAt: Date };
};

/**
 * Notes that a member has a draft open and where, and answers what others did meanwhile. Called every few seconds by
 * every open page: a handful of short reads, no lock and no audit event.
 *
 * Refusals: applications.other_person; common.not_found, also for a member who has left the startup since.
 */
export function attendDraft(context: ActorContext, input: AttendInput): Promise<Result<Attended>> {
  const { actor, clock } = context;
  const { applicationId } = input;
  if (isOther(actor, input.person)) return Promise.resolve(refused({ code: "applications.other_person" }));
  return withActor(actor, async (tx) => {
    const application = await tx.application.findFirst({
      where: { id: applicationId, ...ownedBy(actor) },
      select: {
        organisationId: true,
        extendedTo: true,
        call: { select: { closesAt: true } },
        countingVersion: { select: { number: true, submittedAt: true } },
        files: { ...livingFiles, select: fileSelect },
      },
    });
    if (!application || actor.kind !== "user") return notFound();
    const now = await databaseNow(tx, clock);
    await notePresence(tx, actor.userId, input, now);
    const close = effectiveClose(application.call.closesAt, application.extendedTo);
    const { countingVersion: counting } = application;
    const supplement = close <= now ? await readOpenSupplement(tx, clock, applicationId) : undefined;
    return ok({
      colleagues: await readPresent(tx, { applicationId, ...application }, actor.userId, now),
      sections: await readNewer(tx, input),
      files: application.files.map(fileView),
      comments: await readNewComments(tx, actor, applicationId, input.comments),
      standing: {
        now,
        closesAt: supplement && !supplement.overdue ? supplement.dueAt : close,
        counting,
        changed: counting !== null && (await changedSince(tx, applicationId, counting.submittedAt)),
      },
    });
  });
}

function notePresence(tx: Tx, userId: string, { applicationId, sectionId, fieldId }: AttendInput, seenAt: Date) {
  const place = { sectionId, fieldId, seenAt };
  return tx.draftPresence.upsert({
    where: { applicationId_userId: { applicationId, userId } },
    create: { applicationId, userId, ...place },
    update: place,
    select: { userId: true },
  });
}

/** Only present members: who was removed from the startup a moment ago is not shown to those who stayed. */
async function readPresent(
  tx: Tx,
  { applicationId, organisationId }: { applicationId: string; organisationId: string },
  userId: string,
  now: Date,
): Promise<Colleague[]> {
  const rows = await tx.draftPresence.findMany({
    where: {
      applicationId,
      userId: { not: userId },
      seenAt: { gt: new Date(now.getTime() - GONE_AFTER) },
      user: { memberships: { some: { organisationId, endedAt: null } } },
    },
    select: { userId: true, sectionId: true, fieldId: true, user: { select: { name: true } } },
    orderBy: { userId: "asc" },
    take: 10,
  });
  return rows.map(({ user, ...place }) => ({ ...place, name: user.name }));
}

async function readNewer(tx: Tx, { applicationId, versions }: AttendInput): Promise<Attended["sections"]> {
  const known = await tx.draftSection.findMany({
    where: { applicationId },
    select: { sectionId: true, version: true },
  });
  const newer = known.filter(({ sectionId, version }) => version > (versions[sectionId] ?? 0));
  if (newer.length === 0) return {};
  const rows = await tx.draftSection.findMany({
    where: { applicationId, sectionId: { in: newer.map(({ sectionId }) => sectionId) } },
    select: sectionSelect,
  });
  return Object.fromEntries(rows.map((row) => [row.sectionId, sectionView(row)]));
}
