import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor } from "@/lib/platform/db";
import type { Localised } from "@/lib/platform/localised";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { userIdOf, canAdminister } from "../policy";
import type { ActorContext } from "../types";

/**
 * An administrator enters a ministry or managing agency. Nobody becomes its member: its people act through their
 * capabilities. It needs no verification, since the one who enters it is the one who runs the portal.
 */
export function registerAgency(
  context: ActorContext,
  input: { name: Localised; example?: boolean },
): Promise<Result<{ id: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    if (!canAdminister(actor)) return forbidden();
    const now = await databaseNow(tx, context.clock);
    const { id } = await tx.organisation.create({
      data: {
        kind: "AGENCY",
        name: input.name,
        example: input.example ?? false,
        verification: "VERIFIED",
        verifiedById: userIdOf(actor),
        verifiedAt: now,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "agency_registered",
      subject: { type: "organisation", id },
      after: { kind: "AGENCY", name: input.name },
    });
    return ok({ id });
  });
}
