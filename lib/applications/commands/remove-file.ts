import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { canWrite, ownedBy } from "../policy";
import { refusalOutside, writeScope } from "../queries/write-check";
import type { RemoveFileInput } from "../schema/input";

/**
 * Takes a file out of one field of a draft; in another field it stays. The bytes stay too: an earlier submission may hold
 * them, and the retention purge removes what nothing refers to. Refusals: common.not_found, common.forbidden and those of
 * time.
 */
export async function removeFile(context: ActorContext, input: RemoveFileInput): Promise<Result<undefined>> {
  const { actor, clock } = context;
  const { applicationId, fieldId, fileId } = input;
  return withActor(actor, async (tx) => {
    const attached = await tx.applicationFile.findFirst({
      where: { fieldId, fileId, removedAt: null, application: { id: applicationId, ...ownedBy(actor) } },
      select: {
        id: true,
        application: {
          select: {
            id: true,
            status: true,
            organisationId: true,
            callId: true,
            challenge: { select: { status: true } },
          },
        },
      },
    });
    if (!attached) return notFound();
    if (!canWrite(actor, attached.application)) return forbidden();
    const scope = await writeScope(tx, clock, attached.application);
    if ("ok" in scope) return scope;
    const outside = refusalOutside(scope, [fieldId]);
    if (outside) return outside;
    const removedAt = await databaseNow(tx, clock);
    const removed = await tx.applicationFile.updateMany({
      where: { id: attached.id, removedAt: null },
      data: { removedAt },
    });
    if (removed.count === 0) return notFound();
    await recordEvent(tx, context, {
      name: "application_file_removed",
      subject: { type: "application", id: applicationId },
      before: { fieldId, fileId },
    });
    return ok();
  });
}
