import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { ok, type Result } from "@/lib/platform/result";
import type { requestResetInput } from "../schema/forms";
import { issueLink, linkMinutes } from "./issue-link";

/**
 * Mails a link that sets a new password. The answer is the same whether or not the address is registered; who began to
 * sign up and never confirmed is told by mail to begin again.
 */
export async function requestReset(
  context: Context,
  input: z.output<typeof requestResetInput>,
): Promise<Result<undefined>> {
  const limited = await limitAttempts(["sign_up_address", context.origin.address], ["mail_to", input.email]);
  if (limited) return limited;
  return withActor(context.actor, async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: input.email },
      select: { id: true, email: true, locale: true, status: true, passwordHash: true },
    });
    await recordEvent(tx, context, {
      name: "password_reset_requested",
      subject: { type: "user", id: user?.id ?? null },
    });
    if (!user || user.status === "CLOSED") return ok();
    const mail = { to: user.email, locale: user.locale };
    if (user.status === "UNCONFIRMED" && user.passwordHash !== null) {
      await queueMail(tx, { ...mail, kind: "accounts.sign_up_unfinished", href: "/sign-up" });
      return ok();
    }
    const token = await issueLink(tx, context.clock, { userId: user.id, kind: "RESET_PASSWORD" });
    await queueMail(tx, {
      ...mail,
      kind: "accounts.reset_password",
      params: { minutes: linkMinutes.RESET_PASSWORD },
      href: `/reset?token=${token}`,
    });
    return ok();
  });
}
