import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { Context } from "@/lib/platform/context";
import { withActor, type Tx } from "@/lib/platform/db";
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
 */
export async function createAdministrator(context: Context, input: Input): Promise<Result<Created>> {
  if (context.actor.kind !== "system") return forbidden();
  return withActor(context.actor, async (tx) => {
    // Two operators at once must not both be the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('create-administrator'))`;
    const administrators = await tx.capability.count({ where: { kind: "ADMINISTRATOR", endedAt: null } });
    if (administrators > 0 && !input.again) return refused({ code: "accounts.administrator_exists" });
    const existing = await tx.user.findUnique({ where: { email: input.email }, select: { id: true, status: true } });
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
