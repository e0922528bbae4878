import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import type { OrganisationKind } from "@/lib/platform/db/generated/enums";
import { forbidden, notFound, ok, refused, stale, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canVerify, isDemandOwner, userIdOf, visibleTo } from "../policy";
import { nameOf } from "../queries/facts";
import { ownerIdsOf } from "../queries/owners";
import type { ActorContext } from "../types";
import { verification } from "../workflow";

/** `code` names a demand owner in challenge codes; it is needed once, for primes and units. */
type Input = { id: string; version: number; code?: string };

/** An officer of any programme confirms that the organisation is what it says; never one of its own members. */
export async function verifyOrganisation(context: ActorContext, input: Input): Promise<Result<{ id: string }>> {
  const { actor } = context;
  try {
    return await withActor(actor, async (tx) => {
      const row = await tx.organisation.findFirst({
        where: { AND: [visibleTo(actor), { id: input.id }] },
        select: { name: true, kind: true, code: true, verification: true },
      });
      if (!row) return notFound();
      if (!canVerify(actor, input.id)) return forbidden();
      const illegal = refusalOf(verification, "organisations", "verify", row.verification);
      if (illegal) return illegal;
      const refusals = refusalsOfCode(row, input);
      if (refusals.length > 0) return refused(...refusals);

      const code = row.code ?? (isDemandOwner(row) ? input.code : null);
      const written = await tx.organisation.updateMany({
        where: { id: input.id, version: input.version, verification: row.verification },
        data: {
          verification: verification.verify.to,
          verificationNote: null,
          verifiedById: userIdOf(actor),
          verifiedAt: await databaseNow(tx, context.clock),
          code,
          version: { increment: 1 },
        },
      });
      if (written.count === 0) return stale();
      await recordEvent(tx, context, {
        name: "organisation_verified",
        subject: { type: "organisation", id: input.id },
        before: { verification: row.verification, code: row.code },
        after: { verification: verification.verify.to, code },
      });
      await notify(tx, await ownerIdsOf(tx, input.id), {
        kind: "organisations.verified",
        params: { organisation: nameOf(row) },
        href: `/organisations/${input.id}`,
      });
      return ok({ id: input.id });
    });
  } catch (error) {
    if (violatesUnique(error, "code")) return refused({ code: "organisations.code_taken", field: "code" });
    throw error;
  }
}

function refusalsOfCode(row: { kind: OrganisationKind; code: string | null }, input: Input): Refusal[] {
  const missing = isDemandOwner(row) && row.code === null && input.code === undefined;
  return missing ? [{ code: "organisations.code_required", field: "code" }] : [];
}
