import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Refusal, type Result } from "@/lib/platform/result";
import { allows } from "@/lib/platform/workflow";
import { isOwner, visibleTo } from "../policy";
import { columnsOf, factColumns, factsOf, isRegistered } from "../queries/facts";
import { verifierIdsOf } from "../queries/owners";
import { changedFacts, refusalsOfFacts, storedFacts, touchesIdentity } from "../rules/facts";
import type { OrganisationChange } from "../schema";
import type { ActorContext } from "../types";
import { verification } from "../workflow";

/**
 * An owner changes what the organisation states about itself. A new name, representative, registration number
 * or day of establishment takes a verification back to "requested" (domain.md §2, edges); `reopened` says whether that happened.
 */
export async function changeOrganisation(
  context: ActorContext,
  input: OrganisationChange,
): Promise<Result<{ id: string; reopened: boolean }>> {
  const { actor } = context;
  try {
    return await withActor(actor, async (tx) => {
      const row = await tx.organisation.findFirst({
        where: { AND: [visibleTo(actor), { id: input.id }] },
        select: { kind: true, verification: true, ...factColumns },
      });
      if (!row) return notFound();
      if (!isOwner(actor, input.id)) return forbidden();
      const now = await databaseNow(tx, context.clock);
      const refusals = refusalsOfFacts(input, now);
      if (row.kind !== input.kind) refusals.push({ code: "common.invalid", field: "kind" });
      const before = factsOf(row);
      const after = storedFacts(input);
      if (await isRegistered(tx, after.registrationNumber, input.id)) refusals.push(numberTaken);
      if (refusals.length > 0) return refused(...refusals);

      const changed = changedFacts(before, after);
      if (changed.keys.length === 0) return ok({ id: input.id, reopened: false });
      const reopened = touchesIdentity(before, after) && allows(verification, "reopen", row.verification);
      const written = await tx.organisation.updateMany({
        where: { id: input.id, version: input.version, verification: row.verification },
        data: {
          ...columnsOf(after),
          ...(reopened ? { verification: verification.reopen.to, verificationNote: null } : {}),
          version: { increment: 1 },
        },
      });
      if (written.count === 0) return stale();
      await recordEvent(tx, context, {
        name: "organisation_changed",
        subject: { type: "organisation", id: input.id },
        before: { ...changed.before, ...(reopened ? { verification: row.verification } : {}) },
        after: { ...changed.after, ...(reopened ? { verification: verification.reopen.to } : {}) },
      });
      if (reopened) {
        await notify(tx, await verifierIdsOf(tx, input.id), {
          kind: "organisations.verification_reopened",
          params: { organisation: after.name },
          href: `/manage/organisations/${input.id}`,
        });
      }
      return ok({ id: input.id, reopened });
    });
  } catch (error) {
    if (violatesUnique(error, "registrationNumber")) return refused(numberTaken);
    throw error;
  }
}

const numberTaken: Refusal = { code: "organisations.number_taken", field: "registrationNumber" };
