import "server-only";
import { randomUUID } from "node:crypto";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, refused, type Result } from "@/lib/platform/result";
import { conditionsOf, searchOf } from "../rules/search";
import type { SavedSearch } from "../schema/follow";

/** Saves the conditions of a search, so that what is published and matches them is told. The same twice is once. */
export function saveSearch(
  context: ActorContext,
  { search: given, frequency }: SavedSearch,
): Promise<Result<{ followId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return forbidden();
    const { userId } = actor;
    const search = conditionsOf(searchOf(given)).toString();
    if (search === "") return refused({ code: "challenges.search_without_conditions" });
    // Two presses at once would both find none.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
    const saved = await tx.follow.findUnique({
      where: { userId_search: { userId, search } },
      select: { subjectId: true },
    });
    const id = saved?.subjectId ?? randomUUID();
    return followSubject(tx, userId, { type: "search", id }, { frequency, search });
  });
}
