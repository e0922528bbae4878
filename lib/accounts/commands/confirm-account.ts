import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor } from "@/lib/platform/db";
import { ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { getLinkHolder } from "../queries";
import type { confirmAccountInput } from "../schema/forms";
import { accountWorkflow } from "../workflow";
import { checkPassword } from "./check-password";
import { linkInvalid, lockLink, spendLink } from "./use-link";

/** Confirms the address of a new account: who holds the mailbox also knows the password, or nothing happens. */
export async function confirmAccount(
  context: Context,
  input: z.output<typeof confirmAccountInput>,
): Promise<Result<undefined>> {
  const holder = await getLinkHolder(context.actor, context.clock, "CONFIRM_EMAIL", input.token);
  if (!holder) return linkInvalid();
  const wrong = await checkPassword(context, holder.userId, input.password);
  if (wrong) return wrong;
  return withActor(context.actor, async (tx) => {
    const link = await lockLink(tx, context.clock, "CONFIRM_EMAIL", input.token);
    const user = link && (await tx.user.findUnique({ where: { id: link.userId } }));
    if (!link || !user) return linkInvalid();
    const illegal = refusalOf(accountWorkflow, "accounts", "confirm", user.status);
    if (illegal) return illegal;
    const updated = await tx.user.updateMany({
      where: { id: user.id, version: user.version, status: user.status },
      data: {
        status: accountWorkflow.confirm.to,
        confirmedAt: await databaseNow(tx, context.clock),
        version: { increment: 1 },
      },
    });
    if (updated.count === 0) return stale();
    await spendLink(tx, context.clock, link);
    await recordEvent(
      tx,
      { ...context, actor: { kind: "user", userId: user.id } },
      { name: "account_confirmed", subject: { type: "user", id: user.id } },
    );
    return ok();
  });
}
