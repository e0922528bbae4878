import "server-only";
import type { Context, Principal } from "@/lib/platform/context";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { lastDigestTime } from "../rules";

const batch = 200;

type News = { kind: string; params: Prisma.JsonObject; href: string; at: Date };

/** A mail is a mail, not a book: beyond it the number of the rest is told. */
const mostItems = 50;

/**
 * Queues the daily mails: everything that came before the last eight o'clock in Korea, one mail to a person. Run every
 * minute; late is better than never, twice at once does no harm, and who has no news gets no mail. Returns how many
 * mails were queued.
 */
export async function sendDigests(context: Context): Promise<Result<number>> {
  const { actor, clock } = context;
  if (actor.kind !== "system") return forbidden();
  const due = lastDigestTime(await withActor(actor, (tx) => databaseNow(tx, clock)));
  let sent = 0;
  for (let people = await waitingFor(actor, due); people.length > 0; people = await waitingFor(actor, due)) {
    for (const userId of people) sent += await withActor(actor, (tx) => sendDigest(tx, userId, due));
  }
  return ok(sent);
}

async function waitingFor(actor: Principal, due: Date): Promise<string[]> {
  const rows = await withActor(
    actor,
    (tx) => tx.$queryRaw<{ userId: string }[]>`
      SELECT DISTINCT f."userId" FROM "DigestItem" i JOIN "Follow" f ON f."id" = i."followId"
       WHERE i."at" < ${due} LIMIT ${batch}`,
  );
  return rows.map(({ userId }) => userId);
}

/** Takes what waits and queues the mail in one transaction; of two at once the second finds nothing. */
async function sendDigest(tx: Tx, userId: string, due: Date): Promise<number> {
  const taken = await tx.$queryRaw<News[]>`
    DELETE FROM "DigestItem" i USING "Follow" f
     WHERE f."id" = i."followId" AND f."userId" = ${userId}::uuid AND i."at" < ${due}
    RETURNING i."kind", i."params", i."href", i."at"`;
  const user = await tx.user.findUnique({
    where: { id: userId, status: "ACTIVE" },
    select: { email: true, locale: true },
  });
  if (!user || taken.length === 0) return 0;
  const news = taken
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ kind, params, href }) => ({ kind, params, href }));
  await tx.mail.create({
    data: {
      to: user.email,
      locale: user.locale,
      kind: "notifications.digest",
      params: { count: news.length, news: news.slice(0, mostItems), href: "/follows", stopDigest: userId },
    },
  });
  return 1;
}
