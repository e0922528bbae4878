import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { canAdminister } from "../policy";
import { administratorsUnderLock } from "../queries/administrators";
import { refusalsToEnd } from "../rules/capabilities";
import type { ActorContext } from "../types";

/** An administrator ends a capability, also an own one; the last administrator stays. */
export function endCapability(
  context: ActorContext,
  input: { capabilityId: string },
): Promise<Result<{ userId: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (!canAdminister(actor)) return forbidden();
    const administrators = await administratorsUnderLock(tx);
    if (actor.kind === "user" && !administrators.includes(actor.userId)) return forbidden();
    const capability = await tx.capability.findFirst({
      where: { id: input.capabilityId, endedAt: null },
      select: { id: true, userId: true, kind: true, programmeId: true },
    });
    if (!capability) return notFound();
    const refusals = refusalsToEnd(capability.kind, administrators.length);
    if (refusals.length > 0) return refused(...refusals);

    const written = await tx.capability.updateMany({
      where: { id: capability.id, endedAt: null },
      data: { endedAt: await databaseNow(tx, context.clock) },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "capability_ended",
      subject: { type: "user", id: capability.userId },
      before: { capability: capability.id, kind: capability.kind, programmeId: capability.programmeId },
    });
    await notify(tx, [capability.userId], {
      kind: "organisations.capability_ended",
      params: { capability: capability.kind },
      href: "/start",
    });
    return ok({ userId: capability.userId });
  });
}
