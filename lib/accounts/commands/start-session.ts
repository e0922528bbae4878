import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { databaseNow, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { deviceName } from "../rules/device";
import { endSessions } from "./end-sessions";

/** The person and the row that the cookie will name. */
export type StartedSession = { userId: string; sessionId: string };

/**
 * Opens a session. Who holds any capability (managers, evaluators, auditors, administrators) idles out sooner. A session
 * that the same browser had before is ended: its cookie is about to be overwritten.
 */
export async function startSession(
  tx: Tx,
  context: Context,
  userId: string,
  how: "password" | "demo",
  replaced?: string,
): Promise<StartedSession> {
  const { SESSION_IDLE_MINUTES, SESSION_IDLE_MINUTES_STAFF, SESSION_ABSOLUTE_MINUTES } = env();
  const now = await databaseNow(tx, context.clock);
  const isStaff = (await tx.capability.count({ where: { userId, endedAt: null } })) > 0;
  if (replaced) await endSessions(tx, context.clock, { id: replaced });
  const session = await tx.session.create({
    data: {
      userId,
      createdAt: now,
      lastSeenAt: now,
      idleMinutes: isStaff ? SESSION_IDLE_MINUTES_STAFF : SESSION_IDLE_MINUTES,
      endsAt: new Date(now.getTime() + SESSION_ABSOLUTE_MINUTES * 60_000),
      device: deviceName(context.origin.userAgent),
    },
    select: { id: true },
  });
  await recordEvent(
    tx,
    { ...context, actor: { kind: "user", userId } },
    { name: "signed_in", subject: { type: "user", id: userId }, after: { sessionId: session.id, how } },
  );
  return { userId, sessionId: session.id };
}
