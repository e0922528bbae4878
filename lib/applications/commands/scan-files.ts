import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { scanNextFile, type InfectedFile } from "@/lib/files/commands/scan-file";
import { notify } from "@/lib/notifications/commands/notify";
import { isSystem } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";

/**
 * Scans the files that wait for it, of whatever they are part of, and tells whoever uploaded one in which something was
 * found. Run by the worker; two at once share the work. Returns how many were scanned.
 */
export async function scanFiles(context: ActorContext, atMost = 20): Promise<Result<number>> {
  if (!isSystem(context.actor)) return forbidden();
  let scanned = 0;
  while (scanned < atMost && (await scanNextFile(context.actor, (tx, file) => tellInfected(tx, context, file))))
    scanned += 1;
  return ok(scanned);
}

async function tellInfected(tx: Tx, context: ActorContext, file: InfectedFile): Promise<void> {
  await recordEvent(tx, context, {
    name: "file_found_infected",
    subject: { type: "file", id: file.fileId },
    after: { scan: "INFECTED", finding: file.finding },
  });
  const draft = await tx.applicationFile.findFirst({
    where: { fileId: file.fileId },
    select: { applicationId: true },
  });
  const href = draft ? `/startup/applications/${draft.applicationId}` : "/notices";
  await notify(tx, [file.uploadedById], { kind: "files.infected", params: { file: file.name }, href });
}
