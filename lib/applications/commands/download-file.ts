import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { openFile } from "@/lib/files/commands/open-file";
import type { FileEvent, OpenedFile } from "@/lib/files/types";
import { withActor } from "@/lib/platform/db";
import { notFound, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { applicationOfFile } from "../queries/readable-file";

/**
 * Opens a file of an application: to members of the startup, and, after the close, to those who may read the submission,
 * as long as the version that counts holds it. Every download is recorded. Refusals: common.not_found, files.quarantined,
 * files.removed, files.infected, and files.unscanned for others than the startup.
 */
export async function downloadFile(context: ActorContext, fileId: string): Promise<Result<OpenedFile>> {
  return withActor(context.actor, async (tx) => {
    const found = await applicationOfFile(tx, context, fileId);
    if (!found) return notFound();
    const about = { type: "application", id: found.applicationId };
    const record = (event: FileEvent) => recordEvent(tx, context, event);
    return openFile(tx, fileId, about, record, { own: found.own });
  });
}
