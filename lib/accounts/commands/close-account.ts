import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { inLanguage, stored, storedText } from "@/lib/platform/localised";
import { forbidden, ok, refused, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { isPerson } from "../policy";
import type { closeAccountInput } from "../schema/forms";
import { accountWorkflow } from "../workflow";
import { checkPassword } from "./check-password";
import { eraseAccount } from "./erase-account";

/**
 * Closes the person's own account: memberships, capabilities, sessions and links end, and the row becomes a tombstone
 * that records keep pointing at. Refused while an organisation would be left without an owner, or the portal without an
 * administrator.
 */
export async function closeAccount(
  context: Context,
  input: z.output<typeof closeAccountInput>,
): Promise<Result<undefined>> {
  const { actor } = context;
  if (!isPerson(actor)) return forbidden();
  const wrong = await checkPassword(context, actor.userId, input.password);
  if (wrong) return wrong;
  return withActor(actor, async (tx) => {
    // The row is locked, so that nothing is granted to the account while it closes.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.userId}::uuid FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id: actor.userId } });
    if (!user) return forbidden();
    const illegal = refusalOf(accountWorkflow, "accounts", "close", user.status);
    if (illegal) return illegal;
    const refusals = [
      ...(await organisationsLeftAlone(tx, user.id, user.locale)),
      ...(await lastAdministrator(tx, user.id)),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await queueMail(tx, { to: user.email, locale: user.locale, kind: "accounts.account_closed" });
    await giveUpRights(tx, context, user.id);
    await eraseAccount(tx, context.clock, user.id);
    await recordEvent(tx, context, { name: "account_closed", subject: { type: "user", id: user.id } });
    return ok();
  });
}

/** One refusal per organisation whose only living owner this is. Its row is locked: two owners may close at once. */
async function organisationsLeftAlone(tx: Tx, userId: string, locale: string): Promise<Refusal[]> {
  const owned = await tx.$queryRaw<{ id: string; name: unknown }[]>`
    SELECT o."id", o."name" FROM "Organisation" o
     WHERE o."id" IN (SELECT m."organisationId" FROM "Membership" m
                       WHERE m."userId" = ${userId}::uuid AND m."role" = 'OWNER' AND m."endedAt" IS NULL)
     ORDER BY o."id" FOR NO KEY UPDATE`;
  const shared = await tx.membership.findMany({
    where: {
      organisationId: { in: owned.map((organisation) => organisation.id) },
      role: "OWNER",
      endedAt: null,
      userId: { not: userId },
      user: { status: "ACTIVE" },
    },
    select: { organisationId: true },
  });
  const safe = new Set(shared.map((membership) => membership.organisationId));
  return owned
    .filter((organisation) => !safe.has(organisation.id))
    .map(({ name }) => ({
      code: "accounts.last_owner",
      params: { organisation: inLanguage(stored(storedText, name), locale).text },
    }));
}

async function lastAdministrator(tx: Tx, userId: string): Promise<Refusal[]> {
  const administrators = await tx.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM "Capability" WHERE "kind" = 'ADMINISTRATOR' AND "endedAt" IS NULL ORDER BY "id" FOR UPDATE`;
  const isOne = administrators.some((held) => held.userId === userId);
  return isOne && administrators.every((held) => held.userId === userId)
    ? [{ code: "accounts.last_administrator" }]
    : [];
}

async function giveUpRights(tx: Tx, context: Context, userId: string): Promise<void> {
  const endedAt = await databaseNow(tx, context.clock);
  await tx.membership.updateMany({ where: { userId, endedAt: null }, data: { endedAt, version: { increment: 1 } } });
  await tx.capability.updateMany({ where: { userId, endedAt: null }, data: { endedAt } });
  await tx.joinRequest.updateMany({
    where: { userId, status: "PENDING" },
    data: { status: "REFUSED", decidedById: userId, decidedAt: endedAt },
  });
}
