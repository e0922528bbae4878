import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Context } from "@/lib/platform/context";
import { violatesUnique, withActor, type Tx } from "@/lib/platform/db";
import { safeReturnPath } from "@/lib/platform/http/return-path";
import { hashPassword } from "@/lib/platform/password";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { ok, refused, type Result } from "@/lib/platform/result";
import { refusalsOfPassword } from "../rules/password";
import type { signUpInput } from "../schema/forms";
import { giveConsents } from "./give-consents";
import { issueLink, linkMinutes } from "./issue-link";

type Input = z.output<typeof signUpInput>;
type Existing = { id: string; locale: string };

/**
 * Makes an unconfirmed account and mails the link that confirms it. The answer is the same whether or not the address is
 * registered: who already has an account is told so by mail. Signing up again before confirming replaces name and
 * password; the link then asks for the password, so that nobody gets into an account that another prepared in their name.
 */
export async function signUp(context: Context, input: Input): Promise<Result<undefined>> {
  const limited = await limitAttempts(["sign_up_address", context.origin.address], ["mail_to", input.email]);
  if (limited) return limited;
  const refusals = refusalsOfPassword(input.password, input);
  if (refusals.length > 0) return refused(...refusals);
  const passwordHash = await hashPassword(input.password);
  try {
    await withActor(context.actor, (tx) => write(tx, context, input, passwordHash));
  } catch (error) {
    // Somebody signed up with the same address in this instant: the second try finds their row.
    if (!violatesUnique(error, "email")) throw error;
    await withActor(context.actor, (tx) => write(tx, context, input, passwordHash));
  }
  return ok();
}

async function write(tx: Tx, context: Context, input: Input, passwordHash: string): Promise<void> {
  const existing = await tx.user.findUnique({
    where: { email: input.email },
    select: { id: true, locale: true, status: true, passwordHash: true },
  });
  const unfinished = existing?.status === "UNCONFIRMED" && existing.passwordHash !== null;
  if (existing && !unfinished) return tellOwner(tx, context, input.email, existing);
  const data = { name: input.name, locale: input.locale, passwordHash };
  const { id } = existing
    ? await tx.user.update({ where: { id: existing.id }, data, select: { id: true } })
    : await tx.user.create({ data: { ...data, email: input.email }, select: { id: true } });
  await giveConsents(tx, context.clock, id, { TERMS: true, PRIVACY: true, NEWS: input.news === "on" });
  const token = await issueLink(tx, context.clock, { userId: id, kind: "CONFIRM_EMAIL" });
  const next = safeReturnPath(input.next);
  await queueMail(tx, {
    to: input.email,
    locale: input.locale,
    kind: "accounts.confirm_email",
    params: { hours: linkMinutes.CONFIRM_EMAIL / 60 },
    href: `/confirm?token=${token}${next ? `&next=${encodeURIComponent(next)}` : ""}`,
  });
  await recordEvent(tx, context, { name: "account_signed_up", subject: { type: "user", id } });
}

async function tellOwner(tx: Tx, context: Context, email: string, existing: Existing): Promise<void> {
  await queueMail(tx, { to: email, locale: existing.locale, kind: "accounts.address_in_use", href: "/reset" });
  await recordEvent(tx, context, { name: "sign_up_refused", subject: { type: "user", id: existing.id } });
}
