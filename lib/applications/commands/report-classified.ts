import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { holdFile, quarantineFile } from "@/lib/files/commands/settle-file";
import type { ReportInput } from "@/lib/files/schema";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { takePoint } from "@/lib/platform/rate-limit";
import { ok, refused, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";

/**
 * Takes a report that classified material was seen; anyone may, signed in or not. A named file is closed to everybody at
 * once: an hour of a wrongly closed file costs less than a minute of an open secret. Whether a file of that number exists
 * is not told. The place and the contact go to those who handle it, never into the audit trail or a mail.
 *
 * Refusals: common.too_many_attempts, counted per person, else per address where a trusted proxy tells it: a flood would
 * close files and bury the one report that matters.
 */
export async function reportClassified(context: ActorContext, input: ReportInput): Promise<Result<undefined>> {
  const { actor, clock, origin } = context;
  const reporter = actor.kind === "user" ? actor.userId : origin.address;
  const wait = reporter === null ? undefined : await takePoint("report_address", reporter);
  if (wait !== undefined)
    return refused({ code: "common.too_many_attempts", params: { minutes: Math.ceil(wait / 60) } });

  return withActor(actor, async (tx) => {
    const fileId = input.fileId !== null && (await holdFile(tx, input.fileId)) ? input.fileId : null;
    const report = await tx.classifiedReport.create({
      data: {
        place: input.place,
        contact: input.contact,
        fileId,
        reportedById: actor.kind === "user" ? actor.userId : null,
        createdAt: await databaseNow(tx, clock),
      },
      select: { id: true },
    });
    const quarantined = fileId !== null && (await quarantineFile(tx, fileId));
    await recordEvent(tx, context, {
      name: "classified_reported",
      subject: { type: "classified_report", id: report.id },
      after: { fileId, quarantined },
    });
    await notify(tx, await handlers(tx), { kind: "files.report_received", href: "/manage/reports" });
    return ok();
  });
}

/** Those for whom `canHandleReports` holds. */
async function handlers(tx: Tx): Promise<string[]> {
  const held = await tx.capability.findMany({
    where: { kind: "OFFICER", endedAt: null },
    select: { userId: true },
    distinct: ["userId"],
    take: 50,
  });
  return held.map((capability) => capability.userId);
}
