import "server-only";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { ok, refused, type Result } from "@/lib/platform/result";
import { mailScopeOf } from "../queries/mail-scope";
import type { MailScope } from "../types";

/**
 * The way out of a mail: ends the mails about one thing, or the daily mail. Whoever holds the signed link may, signed in
 * or not, and as often as they like; what is followed stays followed, and its notices in the portal stay.
 */
export function stopMails(context: Context, { token }: { token: string }): Promise<Result<{ scope: MailScope }>> {
  return withActor(context.actor, async (tx) => {
    const told = mailScopeOf(token);
    if (!told) return refused({ code: "notifications.link_invalid" });
    const { scope, id } = told;
    const where = scope === "follow" ? { id } : { userId: id, frequency: "DAILY" as const };
    await tx.digestItem.deleteMany({ where: { follow: where } });
    await tx.follow.updateMany({ where, data: { frequency: "NONE" } });
    return ok({ scope });
  });
}
