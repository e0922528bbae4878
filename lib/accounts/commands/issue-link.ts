import "server-only";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, type Tx } from "@/lib/platform/db";
import type { AccountTokenKind } from "@/lib/platform/db/generated/enums";
import { newToken, sha256 } from "@/lib/platform/digest";

/** How long a link of each kind holds, in minutes. A link that gives the account away lives shortest. */
export const linkMinutes: Record<AccountTokenKind, number> = {
  CONFIRM_EMAIL: 24 * 60,
  RESET_PASSWORD: 60,
  CHANGE_EMAIL: 24 * 60,
};

/** Makes a single-use secret for a link and puts it in place of earlier ones of its kind. Only its digest is kept. */
export async function issueLink(
  tx: Tx,
  clock: Clock,
  link: { userId: string; kind: AccountTokenKind; newEmail?: string; minutes?: number },
): Promise<string> {
  const token = newToken();
  const { userId, kind, newEmail, minutes = linkMinutes[kind] } = link;
  const expiresAt = new Date((await databaseNow(tx, clock)).getTime() + minutes * 60_000);
  await tx.accountToken.deleteMany({ where: { userId, kind } });
  await tx.accountToken.create({ data: { userId, kind, newEmail, tokenHash: sha256(token), expiresAt } });
  return token;
}
