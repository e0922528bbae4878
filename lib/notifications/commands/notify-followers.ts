import "server-only";
import { Prisma, type Tx } from "@/lib/platform/db";
import { slicesOf } from "../rules";
import type { FollowFrequency, FollowSubject } from "../types";
import { notify, type NoticeInput } from "./notify";
import { queueMails } from "./queue-mail";

type Follower = { followId: string; userId: string; frequency: FollowFrequency; email: string; locale: string };

/**
 * Tells whoever follows any of these things, in the caller's transaction: a notice in the portal for each, and a mail as
 * each of them wants it: at once, in the next daily mail, or none. One who follows several of them is told once, in the
 * quickest of their ways. `also` are people whom it concerns whether they follow or not (those with a draft): at once.
 */
export async function notifyFollowers(
  tx: Tx,
  subjects: readonly FollowSubject[],
  notice: NoticeInput,
  { also = [] }: { also?: readonly string[] } = {},
): Promise<void> {
  await notify(tx, also, notice);
  const followers = subjects.length === 0 ? [] : await followersOf(tx, subjects, also);
  const { kind, href, params = {} } = notice;
  for (const some of slicesOf(followers)) {
    await tx.notice.createMany({ data: some.map(({ userId }) => ({ userId, kind, params, href })) });
    const atOnce = some.filter(({ frequency }) => frequency === "INSTANT");
    await queueMails(
      tx,
      atOnce.map(({ email: to, locale, followId }) => ({
        to,
        locale,
        kind,
        params: { ...params, stopFollow: followId },
        href,
      })),
    );
    await tx.digestItem.createMany({
      data: some
        .filter(({ frequency }) => frequency === "DAILY")
        .map(({ followId }) => ({ followId, kind, params, href })),
    });
  }
}

function followersOf(tx: Tx, subjects: readonly FollowSubject[], also: readonly string[]): Promise<Follower[]> {
  const wanted = subjects.map(({ type, id }) => Prisma.sql`(${type}, ${id}::uuid)`);
  // The frequencies stand in the order of the enum, the quickest first.
  return tx.$queryRaw<Follower[]>`
    SELECT DISTINCT ON (f."userId") f."id" AS "followId", f."userId", f."frequency"::text AS "frequency",
           u."email"::text AS "email", u."locale"
      FROM "Follow" f JOIN "User" u ON u."id" = f."userId"
     WHERE (f."subjectType", f."subjectId") IN (${Prisma.join(wanted)})
       AND u."status" = 'ACTIVE' AND f."userId" <> ALL (${[...also]}::uuid[])
     ORDER BY f."userId", f."frequency", f."id"`;
}
