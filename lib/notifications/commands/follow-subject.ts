import "server-only";
import type { Tx } from "@/lib/platform/db";
import { ok, refused, type Result } from "@/lib/platform/result";
import type { FollowFrequency, FollowSubject } from "../types";

/** More than anybody reads; a script must not fill the table. */
const most = 500;

/**
 * Lets a person follow something, or changes how its mail comes; in the transaction of the command that looked whether
 * they may see it. Twice is once. Not audited: it is the person's own list and changes nothing for anyone else.
 */
export async function followSubject(
  tx: Tx,
  userId: string,
  { type: subjectType, id: subjectId }: FollowSubject,
  { frequency, search = null }: { frequency: FollowFrequency; search?: string | null },
): Promise<Result<{ followId: string }>> {
  const key = { userId, subjectType, subjectId };
  const count = await tx.follow.count({ where: { userId, NOT: key } });
  if (count >= most) return refused({ code: "notifications.too_many_follows", params: { most } });
  const follow = await tx.follow.upsert({
    where: { userId_subjectType_subjectId: key },
    update: { frequency },
    create: { ...key, frequency, search },
    select: { id: true },
  });
  return ok({ followId: follow.id });
}
