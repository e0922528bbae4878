import "server-only";
import type { Principal } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { endedFollow } from "../schema";
import type { FollowLine } from "../types";

/** Everything that a person follows, the latest first; nothing for anyone who is not signed in. */
export function listFollows(principal: Principal): Promise<(FollowLine & { lookedAt: Date })[]> {
  return withActor(principal, async (tx) => {
    if (principal.kind !== "user") return [];
    const rows = await tx.follow.findMany({
      where: { userId: principal.userId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { id: true, subjectType: true, subjectId: true, frequency: true, search: true, lookedAt: true },
    });
    return rows.map(({ id: followId, subjectType, subjectId, ...follow }) => ({
      ...endedFollow.parse({ type: subjectType, id: subjectId }),
      followId,
      ...follow,
    }));
  });
}
