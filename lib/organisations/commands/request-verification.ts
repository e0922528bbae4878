import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { isOwner, visibleTo } from "../policy";
import { nameOf } from "../queries/facts";
import { verifierIdsOf } from "../queries/owners";
import type { ActorContext } from "../types";
import { verification } from "../workflow";

/** An owner asks the managers to verify the organisation. */
export function requestVerification(
  context: ActorContext,
  input: { id: string; version: number },
): Promise<Result<{ id: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const row = await tx.organisation.findFirst({
      where: { AND: [visibleTo(actor), { id: input.id }] },
      select: { name: true, verification: true },
    });
    if (!row) return notFound();
    if (!isOwner(actor, input.id)) return forbidden();
    const illegal = refusalOf(verification, "organisations", "request", row.verification);
    if (illegal) return illegal;

    const written = await tx.organisation.updateMany({
      where: { id: input.id, version: input.version, verification: row.verification },
      data: { verification: verification.request.to, verificationNote: null, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "organisation_verification_requested",
      subject: { type: "organisation", id: input.id },
      before: { verification: row.verification },
      after: { verification: verification.request.to },
    });
    await notify(tx, await verifierIdsOf(tx, input.id), {
      kind: "organisations.verification_requested",
      params: { organisation: nameOf(row) },
      href: `/manage/organisations/${input.id}`,
    });
    return ok({ id: input.id });
  });
}
