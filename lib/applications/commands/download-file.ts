import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { openFile } from "@/lib/files/commands/open-file";
import type { FileEvent, OpenedFile } from "@/lib/files/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { notFound, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { ownedBy, readableBy } from "../policy";
import { contentOf } from "../queries/submitted";

/**
 * Opens a file of an application: to members of the startup, and, after the close, to those who may read the submission,
 * as long as the version that counts holds it. Every download is recorded. Refusals: common.not_found, files.quarantined,
 * files.removed, files.infected, files.unscanned.
 */
export async function downloadFile(context: ActorContext, fileId: string): Promise<Result<OpenedFile>> {
  return withActor(context.actor, async (tx) => {
    const own = await findOwn(tx, context, fileId);
    const applicationId = own ?? (await findReadable(tx, context, fileId));
    if (!applicationId) return notFound();
    const record = (event: FileEvent) => recordEvent(tx, context, event);
    return openFile(tx, fileId, { type: "application", id: applicationId }, record, own !== undefined);
  });
}

async function findOwn(tx: Tx, { actor }: ActorContext, fileId: string): Promise<string | undefined> {
  const own = await tx.applicationFile.findFirst({
    where: { fileId, application: ownedBy(actor) },
    select: { applicationId: true },
  });
  return own?.applicationId;
}

async function findReadable(tx: Tx, { actor, clock }: ActorContext, fileId: string): Promise<string | undefined> {
  const now = await databaseNow(tx, clock);
  // More than one where a startup has taken the file over into another application.
  const readable = await tx.applicationFile.findMany({
    where: { fileId, application: { AND: [readableBy(actor, now), { countingVersionId: { not: null } }] } },
    select: { application: { select: { id: true, countingVersionId: true } } },
  });
  for (const { application } of readable) {
    const content = application.countingVersionId && (await contentOf(tx, application.countingVersionId));
    if (content && content.files.some((file) => file.fileId === fileId)) return application.id;
  }
  return undefined;
}
