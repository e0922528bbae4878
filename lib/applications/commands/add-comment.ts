import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored, type Localised } from "@/lib/platform/localised";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { formDefinition, type FormDefinition } from "@/lib/programmes/schema/form-definition";
import { ownedBy } from "../policy";
import { MOST_COMMENTS } from "../queries/comments";
import type { CommentInput } from "../schema/colleagues";

/** Milliseconds: whoever was in the draft so short a time ago sees the comment there and needs no mail. */
const THERE_WITHIN = 60_000;

/**
 * Writes to colleagues about a field or a section of a draft, or answers them; every member may, viewers too. An answer
 * to a settled thread opens it again. A first comment is told to owners and editors, an answer to who wrote in the
 * thread; neither to its author nor to who is in the draft now.
 *
 * Refusals: common.not_found, applications.section_unknown, applications.comment_field_unknown, applications.too_many_comments.
 */
export function addComment(context: ActorContext, input: CommentInput): Promise<Result<{ threadId: string }>> {
  const { actor, clock } = context;
  const { applicationId, text } = input;
  return withActor(actor, async (tx) => {
    const application = await tx.application.findFirst({
      where: { id: applicationId, ...ownedBy(actor) },
      select: {
        organisationId: true,
        challenge: { select: nameSelect },
        formDefinition: { select: { definition: true } },
        _count: { select: { comments: true } },
      },
    });
    if (!application || actor.kind !== "user") return notFound();
    const thread = await readThread(tx, input);
    if (!thread) return notFound();
    const place = placeOf(stored(formDefinition, application.formDefinition.definition), thread);
    if ("refusal" in place) return refused({ code: place.refusal });
    if (application._count.comments >= MOST_COMMENTS) {
      return refused({ code: "applications.too_many_comments", params: { maximum: MOST_COMMENTS } });
    }

    const now = await databaseNow(tx, clock);
    const { sectionId, fieldId, threadId } = thread;
    const { id } = await tx.draftComment.create({
      data: { applicationId, sectionId, fieldId, threadId, authorId: actor.userId, text, createdAt: now },
      select: { id: true },
    });
    if (threadId) {
      await tx.draftComment.update({ where: { id: threadId }, data: { resolvedAt: null, resolvedById: null } });
    }
    await recordEvent(tx, context, {
      name: "draft_commented",
      subject: { type: "application", id: applicationId },
      after: { sectionId, fieldId, threadId: threadId ?? id },
    });
    const author = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } });
    const { code, title } = nameOf(application.challenge);
    const readers = await readersOf(tx, { ...thread, applicationId, organisationId: application.organisationId }, now);
    await notify(
      tx,
      readers.filter((userId) => userId !== actor.userId),
      {
        kind: threadId ? "applications.comment_answered" : "applications.commented",
        params: { code, title, name: author.name, place: place.label },
        href: `/startup/applications/${applicationId}`,
      },
    );
    return ok({ threadId: threadId ?? id });
  });
}

type Thread = { sectionId: string; fieldId: string | null; threadId: string | null };

/** Where the comment belongs; an answer stands where its thread does. */
async function readThread(tx: Tx, input: CommentInput): Promise<Thread | undefined> {
  const { applicationId, threadId, sectionId, fieldId } = input;
  if (!threadId) return { sectionId, fieldId: fieldId ?? null, threadId: null };
  const first = await tx.draftComment.findFirst({
    where: { id: threadId, applicationId, threadId: null },
    select: { sectionId: true, fieldId: true },
  });
  return first ? { ...first, threadId } : undefined;
}

function placeOf(
  definition: FormDefinition,
  { sectionId, fieldId, threadId }: Thread,
): { label: Localised } | { refusal: string } {
  const section = definition.sections.find((candidate) => candidate.id === sectionId);
  const field = section?.fields.find((candidate) => candidate.id === fieldId);
  if (fieldId === null && section) return { label: section.title };
  if (field) return { label: field.label };
  // An old thread may be about something that an amendment took out of the form.
  if (threadId) return { label: section?.title ?? { ko: "–" } };
  return { refusal: section ? "applications.comment_field_unknown" : "applications.section_unknown" };
}

type Place = Thread & { applicationId: string; organisationId: string };

async function readersOf(tx: Tx, { applicationId, organisationId, threadId }: Place, now: Date): Promise<string[]> {
  const there = await tx.draftPresence.findMany({
    where: { applicationId, seenAt: { gt: new Date(now.getTime() - THERE_WITHIN) } },
    select: { userId: true },
  });
  const present = new Set(there.map(({ userId }) => userId));
  const members = await membersOf(tx, organisationId, "OWNER", "EDITOR", ...(threadId ? (["VIEWER"] as const) : []));
  const wrote = threadId && (await authorsOf(tx, threadId));
  return members.filter((userId) => !present.has(userId) && (!wrote || wrote.has(userId)));
}

async function authorsOf(tx: Tx, threadId: string): Promise<Set<string>> {
  const comments = await tx.draftComment.findMany({
    where: { OR: [{ id: threadId }, { threadId }] },
    select: { authorId: true },
  });
  return new Set(comments.map(({ authorId }) => authorId));
}
