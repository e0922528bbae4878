import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { queueMail } from "@/lib/notifications/commands/queue-mail";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { inLanguage, stored, storedText } from "@/lib/platform/localised";
import { forbidden, ok, refused, stale, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { isPerson } from "../policy";
import type { closeAccountInput } from "../schema/forms";
import { accountWorkflow } from "../workflow";
import { checkPassword } from "./check-password";
import { eraseAccount } from "./erase-account";

/**
 * Closes the person's own account: memberships, capabilities, sessions and links end, and the row becomes a tombstone
 * that records keep pointing at. Refused while an organisation would be left without an owner, or the portal without an
 * administrator. The row is held while it closes: whoever gives a right to a person holds it too (`holdLiving`), and so
 * comes before, or finds the account closed.
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
    // Rights first, then organisations, then the person: the order of every command that holds more than one of them.
    const administrators = await administratorsUnderLock(tx);
    const owned = await ownedUnderLock(tx, actor.userId);
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.userId}::uuid FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id: actor.userId } });
    if (!user) return forbidden();
    const illegal = refusalOf(accountWorkflow, "accounts", "close", user.status);
    if (illegal) return illegal;
    // Registered in this very moment, before the person was held.
    if ((await tx.membership.count({ where: ownership(user.id) })) !== owned.length) return stale();
    const refusals = [
      ...(await organisationsLeftAlone(tx, owned, user)),
      ...(isLastAdministrator(administrators, user.id) ? [{ code: "accounts.last_administrator" }] : []),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await forgetAddress(tx, user.email);
    await queueMail(tx, { to: user.email, locale: user.locale, kind: "accounts.account_closed" });
    await giveUpRights(tx, context, user.id);
    await eraseAccount(tx, context.clock, user.id);
    await recordEvent(tx, context, { name: "account_closed", subject: { type: "user", id: user.id } });
    return ok();
  });
}

type Owned = { id: string; name: unknown };

const ownership = (userId: string) => ({ userId, role: "OWNER" as const, endedAt: null });

/** The living administrators. Their rights are locked: two may close at once. */
async function administratorsUnderLock(tx: Tx): Promise<string[]> {
  const held = await tx.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM "Capability" WHERE "kind" = 'ADMINISTRATOR' AND "endedAt" IS NULL ORDER BY "id" FOR UPDATE`;
  return held.map(({ userId }) => userId);
}

/** The organisations that the person owns. Their rows are locked: two owners may close at once. */
function ownedUnderLock(tx: Tx, userId: string): Promise<Owned[]> {
  return tx.$queryRaw<Owned[]>`
    SELECT o."id", o."name" FROM "Organisation" o
     WHERE o."id" IN (SELECT m."organisationId" FROM "Membership" m
                       WHERE m."userId" = ${userId}::uuid AND m."role" = 'OWNER' AND m."endedAt" IS NULL)
     ORDER BY o."id" FOR NO KEY UPDATE`;
}

/** One refusal per organisation whose only living owner this is. */
async function organisationsLeftAlone(
  tx: Tx,
  owned: Owned[],
  user: { id: string; locale: string },
): Promise<Refusal[]> {
  const shared = await tx.membership.findMany({
    where: {
      organisationId: { in: owned.map((organisation) => organisation.id) },
      role: "OWNER",
      endedAt: null,
      userId: { not: user.id },
      user: { status: "ACTIVE" },
    },
    select: { organisationId: true },
  });
  const safe = new Set(shared.map((membership) => membership.organisationId));
  return owned
    .filter((organisation) => !safe.has(organisation.id))
    .map(({ name }) => ({
      code: "accounts.last_owner",
      params: { organisation: inLanguage(stored(storedText, name), user.locale).text },
    }));
}

const isLastAdministrator = (administrators: readonly string[], userId: string): boolean =>
  administrators.length > 0 && administrators.every((held) => held === userId);

/** Mails and invitations that stand under the address; the last mail, which says that the account is closed, comes after. */
async function forgetAddress(tx: Tx, email: string): Promise<void> {
  await tx.mail.deleteMany({ where: { to: email } });
  await tx.invitation.deleteMany({ where: { email } });
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
