import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { hashPassword } from "@/lib/platform/password";
import { ok, refused, stale, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { getLinkHolder } from "../queries";
import { refusalsOfPassword } from "../rules/password";
import type { resetPasswordInput } from "../schema/forms";
import type { LinkHolder } from "../types";
import { accountWorkflow } from "../workflow";
import { endSessions } from "./end-sessions";
import { giveConsents } from "./give-consents";
import { linkInvalid, lockLink, spendLink } from "./use-link";

type Input = z.output<typeof resetPasswordInput>;

/**
 * Sets a new password with a mailed link and ends every session. The first reset of an account that an administrator
 * made also confirms it, and asks for the consents that signing up would have asked for.
 */
export async function resetPassword(context: Context, input: Input): Promise<Result<undefined>> {
  const holder = await getLinkHolder(context.actor, context.clock, "RESET_PASSWORD", input.token);
  if (!holder) return linkInvalid();
  const refusals = [...refusalsOfPassword(input.password, holder), ...missingConsents(holder, input)];
  if (refusals.length > 0) return refused(...refusals);
  const passwordHash = await hashPassword(input.password);
  return withActor(context.actor, async (tx) => {
    const link = await lockLink(tx, context.clock, "RESET_PASSWORD", input.token);
    const user = link && (await tx.user.findUnique({ where: { id: link.userId } }));
    if (!link || !user) return linkInvalid();
    const illegal = refusalOf(accountWorkflow, "accounts", "reset_password", user.status);
    if (illegal) return illegal;
    const confirmedAt = user.confirmedAt ?? (await databaseNow(tx, context.clock));
    const updated = await tx.user.updateMany({
      where: { id: user.id, version: user.version, status: user.status },
      data: { passwordHash, confirmedAt, status: accountWorkflow.reset_password.to, version: { increment: 1 } },
    });
    if (updated.count === 0) return stale();
    if (holder.needsConsents) {
      await giveConsents(tx, context.clock, user.id, { TERMS: true, PRIVACY: true, NEWS: input.news === "on" });
    }
    await spendLink(tx, context.clock, link);
    await afterChange(tx, context, user.id);
    return ok();
  });
}

function missingConsents(holder: LinkHolder, input: Input): Refusal[] {
  if (!holder.needsConsents) return [];
  const items = ["terms", "privacy"] as const;
  return items.flatMap((field) => (input[field] === "on" ? [] : [{ code: `accounts.${field}_required`, field }]));
}

async function afterChange(tx: Tx, context: Context, userId: string): Promise<void> {
  const sessionsEnded = await endSessions(tx, context.clock, { userId });
  await recordEvent(
    tx,
    { ...context, actor: { kind: "user", userId } },
    { name: "password_reset", subject: { type: "user", id: userId }, after: { sessionsEnded } },
  );
  await notify(tx, [userId], { kind: "accounts.password_changed", href: "/account/security" });
}
