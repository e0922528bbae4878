import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Context } from "@/lib/platform/context";
import { withActor, type Tx } from "@/lib/platform/db";
import { verifyPassword } from "@/lib/platform/password";
import { limitAttempts, resetPoints } from "@/lib/platform/rate-limit";
import { ok, refused, type Result } from "@/lib/platform/result";
import type { signInInput } from "../schema/forms";
import { issueLink, linkMinutes } from "./issue-link";
import { startSession, type StartedSession } from "./start-session";

type Input = z.output<typeof signInInput> & { replacedSessionId?: string };
type Found = { id: string; email: string; locale: string; status: string; passwordHash: string | null };

/**
 * Checks address and password and opens a session. One answer for a wrong password and an unknown address, with the same
 * work behind it; only who knows the password learns that the address is still unconfirmed, and gets a fresh link.
 *
 * The password is checked between two transactions: hashing takes long, and connections are few.
 */
export async function signIn(context: Context, input: Input): Promise<Result<StartedSession>> {
  const limited = await limitAttempts(["sign_in_address", context.origin.address], ["sign_in_account", input.email]);
  if (limited) return limited;
  const found = await withActor(context.actor, (tx) => findUser(tx, input.email));
  const matches = await verifyPassword(found?.passwordHash, input.password);
  const result = await withActor(context.actor, async (tx): Promise<Result<StartedSession>> => {
    if (!found || !matches) return deny(tx, context, found);
    const current = await tx.user.findUnique({ where: { id: found.id, passwordHash: found.passwordHash } });
    if (current?.status === "UNCONFIRMED") return sendLinkAgain(tx, context, found);
    if (current?.status !== "ACTIVE") return deny(tx, context, found);
    return ok(await startSession(tx, context, found.id, "password", input.replacedSessionId));
  });
  if (result.ok) await resetPoints("sign_in_account", input.email.toLowerCase());
  return result;
}

function findUser(tx: Tx, email: string): Promise<Found | null> {
  return tx.user.findUnique({
    where: { email },
    select: { id: true, email: true, locale: true, status: true, passwordHash: true },
  });
}

async function deny(tx: Tx, context: Context, found: Found | null): Promise<Result<StartedSession>> {
  await recordEvent(tx, context, { name: "sign_in_refused", subject: { type: "user", id: found?.id ?? null } });
  return refused({ code: "accounts.sign_in_failed" });
}

async function sendLinkAgain(tx: Tx, context: Context, found: Found): Promise<Result<StartedSession>> {
  const token = await issueLink(tx, context.clock, { userId: found.id, kind: "CONFIRM_EMAIL" });
  await queueMail(tx, {
    to: found.email,
    locale: found.locale,
    kind: "accounts.confirm_email",
    params: { hours: linkMinutes.CONFIRM_EMAIL / 60 },
    href: `/confirm?token=${token}`,
  });
  await recordEvent(tx, context, { name: "confirmation_sent_again", subject: { type: "user", id: found.id } });
  return refused({ code: "accounts.not_confirmed" });
}
