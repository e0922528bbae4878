import "server-only";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { verifyPassword } from "@/lib/platform/password";
import { limitAttempts, resetPoints } from "@/lib/platform/rate-limit";
import { refused, type Refused } from "@/lib/platform/result";

/**
 * Asks for the password again before something that a passer-by at an open screen must not do. Runs before the
 * command's transaction: hashing takes long, and connections are few.
 */
export async function checkPassword(context: Context, userId: string, password: string): Promise<Refused | undefined> {
  const limited = await limitAttempts(["sign_in_account", userId]);
  if (limited) return limited;
  const user = await withActor(context.actor, (tx) =>
    tx.user.findUnique({ where: { id: userId }, select: { passwordHash: true } }),
  );
  if (!(await verifyPassword(user?.passwordHash, password))) {
    return refused({ code: "accounts.password_wrong", field: "password" });
  }
  await resetPoints("sign_in_account", userId);
  return undefined;
}
