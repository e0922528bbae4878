import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { hashPassword } from "@/lib/platform/password";
import { forbidden, ok, refused, stale, type Result } from "@/lib/platform/result";
import { isPerson } from "../policy";
import { getAccount } from "../queries";
import { refusalsOfPassword } from "../rules/password";
import type { changePasswordInput } from "../schema/forms";
import { checkPassword } from "./check-password";
import { endSessions } from "./end-sessions";

/** Sets a new password for the signed-in person, ends their other sessions and voids links to reset it. */
export async function changePassword(
  context: Context,
  input: z.output<typeof changePasswordInput>,
): Promise<Result<undefined>> {
  const { actor } = context;
  if (!isPerson(actor)) return forbidden();
  const account = await getAccount(actor);
  if (!account) return forbidden();
  const wrong = await checkPassword(context, actor.userId, input.password);
  if (wrong) return wrong;
  const refusals = refusalsOfPassword(input.newPassword, account, "newPassword");
  if (refusals.length > 0) return refused(...refusals);
  const passwordHash = await hashPassword(input.newPassword);
  return withActor(actor, async (tx) => {
    const updated = await tx.user.updateMany({
      where: { id: actor.userId, status: "ACTIVE", version: account.version },
      data: { passwordHash, version: { increment: 1 } },
    });
    if (updated.count === 0) return stale();
    const others = input.keep ? { id: { not: input.keep } } : {};
    const sessionsEnded = await endSessions(tx, context.clock, { userId: actor.userId, ...others });
    await tx.accountToken.deleteMany({ where: { userId: actor.userId, kind: "RESET_PASSWORD" } });
    await recordEvent(tx, context, {
      name: "password_changed",
      subject: { type: "user", id: actor.userId },
      after: { sessionsEnded },
    });
    await notify(tx, [actor.userId], { kind: "accounts.password_changed", href: "/account/security" });
    return ok();
  });
}
