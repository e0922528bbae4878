import "server-only";
import { holdLiving } from "@/lib/accounts/queries/living";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, violatesUnique, withActor, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { forbidden, notFound, ok, refused, type Refusal, type Result } from "@/lib/platform/result";
import { canAdminister, userIdOf } from "../policy";
import { administratorsUnderLock } from "../queries/administrators";
import { refusalsToGrant } from "../rules/capabilities";
import type { CapabilityGrant } from "../schema";
import type { ActorContext } from "../types";

/**
 * An administrator gives a person a capability, never to themselves. Duties that exclude each other are refused. An
 * evaluator's profile is written with it, and living sessions take over the shorter idle limit of staff.
 */
export async function grantCapability(context: ActorContext, input: CapabilityGrant): Promise<Result<{ id: string }>> {
  const { actor } = context;
  const programmeId = "programmeId" in input ? input.programmeId : null;
  try {
    return await withActor(actor, async (tx) => {
      if (!canAdminister(actor)) return forbidden();
      const administrators = await administratorsUnderLock(tx);
      if (actor.kind === "user" && !administrators.includes(actor.userId)) return forbidden();
      if (!(await holdLiving(tx, input.userId))) return notFound();
      const user = await tx.user.findUniqueOrThrow({
        where: { id: input.userId },
        select: {
          id: true,
          capabilities: { where: { endedAt: null }, select: { kind: true, programmeId: true } },
          memberships: { where: { endedAt: null }, select: { id: true }, take: 1 },
        },
      });
      const refusals = refusalsToGrant(
        { kind: input.kind, programmeId },
        user.capabilities,
        user.memberships.length > 0,
      );
      if (user.id === userIdOf(actor)) refusals.push({ code: "organisations.not_to_oneself" });
      if (programmeId !== null && (await tx.programme.count({ where: { id: programmeId } })) === 0) {
        refusals.push({ code: "common.invalid", field: "programmeId" });
      }
      if (refusals.length > 0) return refused(...refusals);

      if (input.kind === "EVALUATOR") await saveProfile(tx, input);
      const { id } = await tx.capability.create({
        data: {
          userId: user.id,
          kind: input.kind,
          programmeId,
          grantedById: userIdOf(actor),
          grantedAt: await databaseNow(tx, context.clock),
        },
        select: { id: true },
      });
      await tx.session.updateMany({
        where: { userId: user.id, revokedAt: null, idleMinutes: { gt: env().SESSION_IDLE_MINUTES_STAFF } },
        data: { idleMinutes: env().SESSION_IDLE_MINUTES_STAFF },
      });
      await recordEvent(tx, context, {
        name: "capability_granted",
        subject: { type: "user", id: user.id },
        after: { capability: id, kind: input.kind, programmeId, ...profileOf(input) },
      });
      await notify(tx, [user.id], {
        kind: "organisations.capability_granted",
        params: { capability: input.kind },
        href: "/start",
      });
      return ok({ id });
    });
  } catch (error) {
    if (violatesUnique(error, "Capability_living")) return refused(held);
    throw error;
  }
}

const held: Refusal = { code: "organisations.capability_held", field: "kind" };

async function saveProfile(tx: Tx, input: CapabilityGrant & { kind: "EVALUATOR" }): Promise<void> {
  const profile = { affiliation: input.affiliation, side: input.side, gender: input.gender ?? null };
  await tx.evaluatorProfile.upsert({
    where: { userId: input.userId },
    create: { userId: input.userId, ...profile },
    update: profile,
  });
}

/** Gender is kept with the profile for one count and nowhere else. */
const profileOf = (input: CapabilityGrant) =>
  input.kind === "EVALUATOR" ? { affiliation: input.affiliation, side: input.side } : {};
