import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Principal } from "@/lib/platform/context";
import { withActor, type Tx } from "@/lib/platform/db";
import type { AccountTokenKind, UserStatus } from "@/lib/platform/db/generated/enums";
import { sha256 } from "@/lib/platform/digest";
import { isPerson } from "./policy";
import type { AccountDto, ConsentDto, LinkHolder, SessionDto } from "./types";

/** The person's own account; undefined for anyone who is not signed in. */
export async function getAccount(actor: Principal): Promise<AccountDto | undefined> {
  if (!isPerson(actor)) return undefined;
  return withActor(actor, async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: actor.userId, status: "ACTIVE" },
      select: { id: true, email: true, name: true, locale: true, confirmedAt: true, version: true },
    });
    if (!user) return undefined;
    const consents = await consentsInForce(tx, user.id);
    const locale = user.locale === "en" ? "en" : "ko";
    return { ...user, locale, confirmedAt: user.confirmedAt ?? undefined, consents };
  });
}

/** The person's living sessions, the newest first, at most 50; `currentSessionId` marks the one that asks. */
export async function listSessions(actor: Principal, currentSessionId: string | undefined): Promise<SessionDto[]> {
  if (!isPerson(actor)) return [];
  return withActor(actor, async (tx) => {
    // The same three limits as in platform/session, which is what really ends a session.
    const rows = await tx.$queryRaw<Omit<SessionDto, "current">[]>`
      SELECT "id", "device", "createdAt", "lastSeenAt" FROM "Session"
       WHERE "userId" = ${actor.userId}::uuid AND "revokedAt" IS NULL AND "endsAt" > clock_timestamp()
         AND "lastSeenAt" + "idleMinutes" * interval '1 minute' > clock_timestamp()
       ORDER BY "lastSeenAt" DESC LIMIT 50`;
    return rows.map((row) => ({ ...row, current: row.id === currentSessionId }));
  });
}

/** Whose living link this is. Whoever holds the secret may know; it was mailed to them alone. */
export function getLinkHolder(
  actor: Principal,
  clock: Clock,
  kind: AccountTokenKind,
  token: string,
): Promise<LinkHolder | undefined> {
  return withActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT u."id" AS "userId", u."email"::text AS "email", u."name", u."status"::text AS "status",
             t."newEmail"::text AS "newEmail"
        FROM "AccountToken" t JOIN "User" u ON u."id" = t."userId"
       WHERE t."tokenHash" = ${sha256(token)} AND t."kind" = ${kind}::"AccountTokenKind" AND t."usedAt" IS NULL
         AND t."expiresAt" > clock_timestamp() + ${clock.offset} * interval '1 millisecond'
         AND u."status" <> 'CLOSED'`;
    if (!row) return undefined;
    const agreed = await tx.consent.count({ where: { userId: row.userId, kind: "TERMS", granted: true } });
    // What was agreed to before the address was confirmed may have been somebody else's click.
    const needsConsents = agreed === 0 || row.status === "UNCONFIRMED";
    return { ...row, newEmail: row.newEmail ?? undefined, needsConsents };
  });
}

type Row = { userId: string; email: string; name: string; status: UserStatus; newEmail: string | null };

/** The newest answer of each kind. */
async function consentsInForce(tx: Tx, userId: string): Promise<ConsentDto[]> {
  return tx.consent.findMany({
    where: { userId },
    distinct: ["kind"],
    orderBy: [{ kind: "asc" }, { at: "desc" }],
    select: { kind: true, granted: true, textVersion: true, at: true },
  });
}
