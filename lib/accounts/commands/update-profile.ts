import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { forbidden, ok, stale, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";
import { getAccount } from "../queries";
import type { updateProfileInput } from "../schema/forms";
import { giveConsents } from "./give-consents";

/** Changes the person's name, the language of their mails, and whether they want news. */
export async function updateProfile(
  context: Context,
  input: z.output<typeof updateProfileInput>,
): Promise<Result<undefined>> {
  const { actor } = context;
  if (!isPerson(actor)) return forbidden();
  const account = await getAccount(actor);
  if (!account) return forbidden();
  const before = { name: account.name, locale: account.locale, news: wantsNews(account.consents) };
  const after = { name: input.name, locale: input.locale, news: input.news === "on" };
  return withActor(actor, async (tx) => {
    const updated = await tx.user.updateMany({
      where: { id: account.id, status: "ACTIVE", version: input.version },
      data: { name: after.name, locale: after.locale, version: { increment: 1 } },
    });
    if (updated.count === 0) return stale();
    if (after.news !== before.news) await giveConsents(tx, context.clock, account.id, { NEWS: after.news });
    await recordEvent(tx, context, {
      name: "profile_updated",
      subject: { type: "user", id: account.id },
      before,
      after,
    });
    return ok();
  });
}

function wantsNews(consents: readonly { kind: string; granted: boolean }[]): boolean {
  return consents.some((consent) => consent.kind === "NEWS" && consent.granted);
}
