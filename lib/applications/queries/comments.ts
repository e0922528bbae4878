import "server-only";
import type { Tx } from "@/lib/platform/db";
import { userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import type { CommentThread, DraftComments } from "../types/draft";

/** More than this colleagues do not write about one draft; a page shows all of them. */
export const MOST_COMMENTS = 200;

/** The comments on a draft, thread by thread, for a reader who was found to belong to the startup. */
export async function readComments(tx: Tx, actor: Actor, applicationId: string): Promise<DraftComments> {
  const mark = await markOf(tx, applicationId);
  const rows = await tx.draftComment.findMany({
    where: { applicationId },
    select: {
      id: true,
      sectionId: true,
      fieldId: true,
      threadId: true,
      text: true,
      createdAt: true,
      resolvedAt: true,
      resolvedBy: { select: { name: true } },
      author: { select: { id: true, name: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_COMMENTS,
  });
  const threads = new Map<string, CommentThread>();
  for (const row of rows) {
    const { id, author, text, createdAt: at, resolvedAt, resolvedBy } = row;
    const comment = { id, author: author.name, own: author.id === userIdOf(actor), text, at };
    const { sectionId, fieldId } = row;
    const resolved = resolvedAt && { by: resolvedBy?.name ?? "", at: resolvedAt };
    if (row.threadId === null) threads.set(id, { id, sectionId, fieldId, comments: [comment], resolved });
    else threads.get(row.threadId)?.comments.push(comment);
  }
  return { mark, threads: [...threads.values()] };
}

/** The same, unless the page has them already. */
export async function readNewComments(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  seen: string,
): Promise<DraftComments | null> {
  return (await markOf(tx, applicationId)) === seen ? null : readComments(tx, actor, applicationId);
}

/** Another one after every comment, every settling and every reopening. */
async function markOf(tx: Tx, applicationId: string): Promise<string> {
  const counted = await tx.draftComment.aggregate({
    where: { applicationId },
    _count: { _all: true, resolvedAt: true },
    _max: { createdAt: true, resolvedAt: true },
  });
  const { _count: count, _max: last } = counted;
  return [count._all, count.resolvedAt, last.createdAt?.getTime() ?? 0, last.resolvedAt?.getTime() ?? 0].join("-");
}
