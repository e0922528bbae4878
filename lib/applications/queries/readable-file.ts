import "server-only";
import { databaseNow, type Tx } from "@/lib/platform/db";
import type { ActorContext } from "@/lib/organisations/types";
import { ownedBy, readableBy } from "../policy";
import { contentOf } from "./submitted";

/**
 * The application by which this person may have a file: their own, or, after the close, one that they may read and whose
 * counting version holds it. A company's document lies in several applications, and one of them is enough.
 */
export async function applicationOfFile(
  tx: Tx,
  context: ActorContext,
  fileId: string,
): Promise<{ applicationId: string; own: boolean } | undefined> {
  const mine = await findOwn(tx, context, fileId);
  const applicationId = mine ?? (await findReadable(tx, context, fileId));
  return applicationId === undefined ? undefined : { applicationId, own: mine !== undefined };
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
  const readable = await tx.applicationFile.findMany({
    where: { fileId, application: readableBy(actor, now) },
    select: { application: { select: { id: true, countingVersionId: true } } },
  });
  for (const { application } of readable) {
    if (!application.countingVersionId) continue;
    const content = await contentOf(tx, application.countingVersionId);
    if (content.files.some((file) => file.fileId === fileId)) return application.id;
  }
  return undefined;
}
