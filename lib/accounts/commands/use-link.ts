import "server-only";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, type Tx } from "@/lib/platform/db";
import type { AccountTokenKind } from "@/lib/platform/db/generated/enums";
import { sha256 } from "@/lib/platform/digest";
import { refused, type Refused } from "@/lib/platform/result";

export type LockedLink = { id: string; userId: string; newEmail: string | null };

/** Spent, expired, replaced or never ours: one answer for all. */
export const linkInvalid = (): Refused => refused({ code: "accounts.link_invalid" });

/** Finds a living link and locks it, so that of two uses at once the second finds it spent. */
export async function lockLink(
  tx: Tx,
  clock: Clock,
  kind: AccountTokenKind,
  token: string,
): Promise<LockedLink | undefined> {
  const [row] = await tx.$queryRaw<LockedLink[]>`
    SELECT "id", "userId", "newEmail"::text AS "newEmail" FROM "AccountToken"
     WHERE "tokenHash" = ${sha256(token)} AND "kind" = ${kind}::"AccountTokenKind" AND "usedAt" IS NULL
       AND "expiresAt" > clock_timestamp() + ${clock.offset} * interval '1 millisecond'
       FOR UPDATE`;
  return row;
}

/** A link works once. */
export async function spendLink(tx: Tx, clock: Clock, link: LockedLink): Promise<void> {
  await tx.accountToken.update({ where: { id: link.id }, data: { usedAt: await databaseNow(tx, clock) } });
}
