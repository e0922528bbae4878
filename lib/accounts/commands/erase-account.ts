import "server-only";
import { erasePerson } from "@/lib/audit/commands/erase-person";
import { forgetFollows } from "@/lib/notifications/commands/forget-follows";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, type Tx } from "@/lib/platform/db";
import { tombstone } from "../rules/tombstone";
import { accountWorkflow } from "../workflow";
import { endSessions } from "./end-sessions";

/** Turns an account's row into a tombstone: no address, no name, no password, no session, no link, nothing followed, no calendar, not in the trail either. */
export async function eraseAccount(tx: Tx, clock: Clock, userId: string): Promise<void> {
  await endSessions(tx, clock, { userId });
  await tx.accountToken.deleteMany({ where: { userId } });
  await tx.calendarFeed.deleteMany({ where: { userId } });
  await forgetFollows(tx, userId);
  await tx.user.update({
    where: { id: userId },
    data: {
      ...tombstone(userId),
      passwordHash: null,
      status: accountWorkflow.close.to,
      closedAt: await databaseNow(tx, clock),
      version: { increment: 1 },
    },
  });
  await erasePerson(tx, userId);
}
