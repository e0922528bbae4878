import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { forbidden, ok, refused, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";
import { getAccount } from "../queries";
import type { changeEmailInput } from "../schema/forms";
import { checkPassword } from "./check-password";
import { issueLink, linkMinutes } from "./issue-link";

/**
 * Asks for another address: a link goes to the new one, a notice to the old one, and nothing changes until the link is
 * used. The answer does not tell whether the new address already has an account; a mail there does.
 */
export async function changeEmail(
  context: Context,
  input: z.output<typeof changeEmailInput>,
): Promise<Result<undefined>> {
  const { actor } = context;
  if (!isPerson(actor)) return forbidden();
  const account = await getAccount(actor);
  if (!account) return forbidden();
  if (account.email.toLowerCase() === input.email.toLowerCase()) {
    return refused({ code: "accounts.email_same", field: "email" });
  }
  const refusal =
    (await checkPassword(context, actor.userId, input.password)) ?? (await limitAttempts(["mail_to", input.email]));
  if (refusal) return refusal;
  return withActor(actor, async (tx) => {
    const taken = await tx.user.count({ where: { email: input.email, status: { not: "UNCONFIRMED" } } });
    const mail = { to: input.email, locale: account.locale };
    if (taken > 0) {
      await queueMail(tx, { ...mail, kind: "accounts.new_email_in_use", href: "/sign-in" });
    } else {
      const link = { userId: account.id, kind: "CHANGE_EMAIL", newEmail: input.email } as const;
      const token = await issueLink(tx, context.clock, link);
      const params = { hours: linkMinutes.CHANGE_EMAIL / 60 };
      await queueMail(tx, {
        ...mail,
        kind: "accounts.confirm_new_email",
        params,
        href: `/confirm-email?token=${token}`,
      });
    }
    await recordEvent(tx, context, { name: "email_change_requested", subject: { type: "user", id: account.id } });
    await notify(tx, [account.id], { kind: "accounts.email_change_requested", href: "/account/security" });
    return ok();
  });
}
