import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor, type Tx } from "@/lib/platform/db";
import type { UserStatus } from "@/lib/platform/db/generated/enums";
import { forbidden, ok, refused, type Result } from "@/lib/platform/result";
import type { createAdministratorInput } from "../schema/forms";
import { issueLink } from "./issue-link";

/** The operator has the link in hand, but may hand it on by another way. */
export const firstLinkMinutes = 24 * 60;

type Input = z.output<typeof createAdministratorInput>;
type Created = {
  userId: string;
  /** Secret of the link that sets the password; absent where one is set. */ token?: string;
};

/**
 * Makes the first administrator of an installation, from its command line only. Refuses when there is one, unless
 * `again`: then somebody with access to the server vouches for another (the only one has left, or is locked out).
 *
 * Refusals: accounts.administrator_exists; accounts.has_duties where the address is that of an officer, an evaluator or a
 * member of an organisation: who keeps the accounts has no part in what happens in them (domain.md §2).
 */
export async function createAdministrator(context: Context, input: Input): Promise<Result<Created>> {
  if (context.actor.kind !== "system") return forbidden();
  return withActor(context.actor, async (tx) => {
    // Two operators at once must not both be the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('create-administrator'))`;
    const administrators = await tx.capability.count({ where: { kind: "ADMINISTRATOR", endedAt: null } });
    if (administrators > 0 && !input.again) return refused({ code: "accounts.administrator_exists" });
    const existing = await heldUser(tx, input.email);
    if (existing && (await hasDuties(tx, existing.id))) return refused({ code: "accounts.has_duties" });
    const userId = existing?.status === "ACTIVE" ? existing.id : await prepareUser(tx, input, existing?.id);
    await grantAdministrator(tx, userId);
    const token =
      existing?.status === "ACTIVE"
        ? undefined
        : await issueLink(tx, context.clock, { userId, kind: "RESET_PASSWORD", minutes: firstLinkMinutes });
    await recordEvent(tx, context, {
      name: "administrator_created",
      subject: { type: "user", id: userId },
      after: { again: input.again, existing: existing !== null },
    });
    return ok({ userId, token });
  });
}

/** Held, so that the account does not close in between, nor a sign-up finish. */
async function heldUser(tx: Tx, email: string): Promise<{ id: string; status: UserStatus } | null> {
  const [user] = await tx.$queryRaw<{ id: string; status: UserStatus }[]>`
    SELECT "id", "status"::text FROM "User" WHERE "email" = ${email}::citext FOR UPDATE`;
  return user ?? null;
}

async function hasDuties(tx: Tx, userId: string): Promise<boolean> {
  const living = { userId, endedAt: null };
  const others = await tx.capability.count({ where: { ...living, kind: { not: "ADMINISTRATOR" } } });
  return others > 0 || (await tx.membership.count({ where: living })) > 0;
}

/** A half-finished sign-up with this address may be anybody's: its password and links are dropped. */
async function prepareUser(tx: Tx, { email, name, locale }: Input, unfinishedId: string | undefined): Promise<string> {
  if (unfinishedId === undefined) {
    return (await tx.user.create({ data: { email, name, locale }, select: { id: true } })).id;
  }
  await tx.accountToken.deleteMany({ where: { userId: unfinishedId } });
  await tx.user.update({ where: { id: unfinishedId }, data: { name, locale, passwordHash: null } });
  return unfinishedId;
}

async function grantAdministrator(tx: Tx, userId: string): Promise<void> {
  const held = await tx.capability.count({ where: { userId, kind: "ADMINISTRATOR", endedAt: null } });
  if (held === 0) await tx.capability.create({ data: { userId, kind: "ADMINISTRATOR" } });
}
