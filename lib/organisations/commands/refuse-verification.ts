import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canVerify, visibleTo } from "../policy";
import { nameOf } from "../queries/facts";
import { ownerIdsOf } from "../queries/owners";
import type { ActorContext } from "../types";
import { verification } from "../workflow";

type Input = { id: string; version: number; reason: string };

/** An officer refuses the verification with a reason; the owners read it, mend what is wrong and ask again. */
export function refuseVerification(context: ActorContext, input: Input): Promise<Result<{ id: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const row = await tx.organisation.findFirst({
      where: { AND: [visibleTo(actor), { id: input.id }] },
      select: { name: true, verification: true },
    });
    if (!row) return notFound();
    if (!canVerify(actor, input.id)) return forbidden();
    const illegal = refusalOf(verification, "organisations", "refuse", row.verification);
    if (illegal) return illegal;

    const written = await tx.organisation.updateMany({
      where: { id: input.id, version: input.version, verification: row.verification },
      data: {
        verification: verification.refuse.to,
        verificationNote: input.reason,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "organisation_verification_refused",
      subject: { type: "organisation", id: input.id },
      before: { verification: row.verification },
      after: { verification: verification.refuse.to, reason: input.reason },
    });
    await notify(tx, await ownerIdsOf(tx, input.id), {
      kind: "organisations.verification_refused",
      params: { organisation: nameOf(row) },
      href: `/organisations/${input.id}`,
    });
    return ok({ id: input.id });
  });
}
