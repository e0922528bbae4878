import "server-only";
import { giveUpFile, holdFile, quarantineFile, releaseFile } from "@/lib/files/commands/settle-file";
import type { HandleReportInput } from "@/lib/files/schema";
import type { FileEvent } from "@/lib/files/types";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor } from "@/lib/platform/db";
import { notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { storage } from "@/lib/platform/storage";
import type { ActorContext } from "@/lib/organisations/types";
import { canHandleReports } from "../policy";

/**
 * Settles one report of classified material: RELEASED opens the named file again, REMOVED destroys its bytes for good,
 * NOTED closes a report without a file. A file that the report did not close stays open under RELEASED. A report is handled once. Its place stays; the contact is erased, as the form
 * promises: whoever has to inform the security authorities does so before, outside the portal.
 *
 * Refusals: common.not_found (also for those who may not know of reports), common.stale, files.outcome_wrong.
 */
export async function handleReport(context: ActorContext, input: HandleReportInput): Promise<Result<undefined>> {
  const { actor, clock } = context;
  const result = await withActor(actor, async (tx): Promise<Result<string[]>> => {
    const report = await tx.classifiedReport.findUnique({
      where: { id: input.reportId },
      select: { id: true, fileId: true, handledAt: true },
    });
    if (!report || actor.kind !== "user" || !canHandleReports(actor)) return notFound();
    if (report.handledAt) return stale();
    if ((report.fileId === null) !== (input.outcome === "NOTED")) return refused({ code: "files.outcome_wrong" });

    const handled = await tx.classifiedReport.updateMany({
      where: { id: report.id, handledAt: null },
      data: {
        handledById: actor.userId,
        handledAt: await databaseNow(tx, clock),
        outcome: input.outcome,
        contact: null,
      },
    });
    if (handled.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "classified_report_handled",
      subject: { type: "classified_report", id: report.id },
      after: { outcome: input.outcome, fileId: report.fileId },
    });
    if (report.fileId === null) return ok([]);
    await holdFile(tx, report.fileId);
    const record = (event: FileEvent) => recordEvent(tx, context, event);
    if (input.outcome === "REMOVED") {
      // Still open where visitors' reports no longer close files by themselves.
      await quarantineFile(tx, report.fileId);
      return ok(await giveUpFile(tx, report.fileId, record));
    }
    // Another open report of the same file keeps it closed until that one is settled too.
    const others = await tx.classifiedReport.count({ where: { fileId: report.fileId, handledAt: null } });
    if (others === 0) await releaseFile(tx, report.fileId, record);
    return ok([]);
  });
  if (!result.ok) return result;
  for (const key of result.value) await storage().remove(key);
  return ok();
}
