import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Context } from "@/lib/platform/context";
import { violatesUnique, withActor, type Tx } from "@/lib/platform/db";
import { ok, refused, stale, type Result } from "@/lib/platform/result";
import type { confirmEmailInput } from "../schema/forms";
import { eraseAccount } from "./erase-account";
import { linkInvalid, lockLink, spendLink } from "./use-link";

/**
 * Puts the new address in force with the link that was mailed to it, and tells the old one. Whoever began to sign up
 * with that address without ever confirming it has to give way: the mailbox is the proof.
 */
export async function confirmEmail(
  context: Context,
  input: z.output<typeof confirmEmailInput>,
): Promise<Result<undefined>> {
  try {
    return await withActor(context.actor, (tx) => confirm(tx, context, input.token));
  } catch (error) {
    if (violatesUnique(error, "email")) return emailTaken();
    throw error;
  }
}

async function confirm(tx: Tx, context: Context, token: string): Promise<Result<undefined>> {
  const link = await lockLink(tx, context.clock, "CHANGE_EMAIL", token);
  const user = link && (await tx.user.findUnique({ where: { id: link.userId, status: "ACTIVE" } }));
  if (!link?.newEmail || !user) return linkInvalid();
  const holder = await tx.user.findUnique({ where: { email: link.newEmail }, select: { id: true, status: true } });
  if (holder && holder.status !== "UNCONFIRMED") return emailTaken();
  if (holder) await eraseAccount(tx, context.clock, holder.id);
  const updated = await tx.user.updateMany({
    where: { id: user.id, version: user.version, status: "ACTIVE" },
    data: { email: link.newEmail, version: { increment: 1 } },
  });
  if (updated.count === 0) return stale();
  await spendLink(tx, context.clock, link);
  // A link in the old mailbox must not open the account any more.
  await tx.accountToken.deleteMany({ where: { userId: user.id, kind: "RESET_PASSWORD" } });
  await recordEvent(
    tx,
    { ...context, actor: { kind: "user", userId: user.id } },
    {
      name: "email_changed",
      subject: { type: "user", id: user.id },
      before: { email: user.email },
      after: { email: link.newEmail },
    },
  );
  await queueMail(tx, { to: user.email, locale: user.locale, kind: "accounts.email_changed", href: "/contact" });
  await notify(tx, [user.id], { kind: "accounts.email_changed", href: "/account/security" });
  return ok();
}

const emailTaken = () => refused({ code: "accounts.email_taken" });
