import "server-only";
import { actorName, type Context } from "@/lib/platform/context";
import { type Tx, Prisma } from "@/lib/platform/db";
import { keyedDigest, plain } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";

export type Subject = { type: string; id: string | null };

/**
 * `name` in the past tense. `before` and `after` hold only what changed, without texts that belong elsewhere, and people by
 * their ids. Where a person's own name or address is what changed, the subject is that `user` and the keys are `name`,
 * `email` or `affiliation`: these are erased with the account.
 */
export type EventInput = { name: string; subject: Subject; before?: unknown; after?: unknown };

/**
 * Writes one audit event in the caller's transaction. The event carries keyed digests; the values stand in a row of
 * their own that can be erased. The sealer links it into the chain afterwards (house.md: Audit).
 */
export async function recordEvent(tx: Tx, context: Context, input: EventInput): Promise<void> {
  const { actor, clock, origin } = context;
  const stored = { before: optional(input.before), after: optional(input.after), origin: plain(origin) };
  const digest = (value: unknown) => (value === undefined ? null : keyedDigest(value, env().AUDIT_KEY));
  const event = await tx.auditEvent.create({
    data: {
      name: input.name,
      actor: actorName(actor),
      actorUserId: actor.kind === "user" ? actor.userId : null,
      subjectType: input.subject.type,
      subjectId: input.subject.id,
      beforeDigest: digest(stored.before),
      afterDigest: digest(stored.after),
      originDigest: digest(stored.origin),
      // A seed's clock may stand in the past; what people do is stamped by the database itself.
      ...(clock.offset === 0 ? {} : { at: clock.now() }),
    },
    select: { id: true },
  });
  await tx.auditDetail.create({
    data: { eventId: event.id, before: json(stored.before), after: json(stored.after), origin: json(stored.origin) },
  });
}

const optional = (value: unknown) => (value === undefined ? undefined : plain(value));

const json = (value: ReturnType<typeof optional>) => (value === undefined || value === null ? Prisma.DbNull : value);
