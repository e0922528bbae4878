import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { ownedBy } from "../policy";
import type { SettleInput } from "../schema/colleagues";

/**
 * Marks a thread of comments as settled, or opens it again; every member may. Doing what was done already is no fault:
 * two colleagues press at once.
 *
 * Refusals: common.not_found.
 */
export function settleComment(context: ActorContext, { threadId, resolved }: SettleInput): Promise<Result<null>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const thread = await tx.draftComment.findFirst({
      where: { id: threadId, threadId: null, application: ownedBy(actor) },
      select: { applicationId: true },
    });
    if (!thread) return notFound();
    const settled = { resolvedAt: await databaseNow(tx, clock), resolvedById: userIdOf(actor) };
    const changed = await tx.draftComment.updateMany({
      where: { id: threadId, resolvedAt: resolved ? null : { not: null } },
      data: resolved ? settled : { resolvedAt: null, resolvedById: null },
    });
    if (changed.count === 0) return ok(null);
    await recordEvent(tx, context, {
      name: resolved ? "draft_comment_settled" : "draft_comment_reopened",
      subject: { type: "application", id: thread.applicationId },
      after: { threadId },
    });
    return ok(null);
  });
}
