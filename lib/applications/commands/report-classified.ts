import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { holdFile, quarantineFile } from "@/lib/files/commands/settle-file";
import type { ReportInput } from "@/lib/files/schema";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { limitAttempts, takePoint } from "@/lib/platform/rate-limit";
import { ok, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";

/**
 * Takes a report that classified material was seen; anyone may, signed in or not. A named file is closed to everybody at
 * once: an hour of a wrongly closed file costs less than a minute of an open secret. Whether a file of that number exists
 * is not told. The place and the contact go to those who handle it, never into the audit trail or a mail.
 *
 * Who is signed in is counted and known. A visitor may be many: their reports are all taken and listed, but together they
 * close only so many files an hour, never one that an officer has looked at and released, and send only so many notices.
 * Beyond that the officer decides from the list.
 *
 * Refusals: common.too_many_attempts, counted per person, else per address where a trusted proxy tells it: a flood would
 * close files and bury the one report that matters.
 */
export async function reportClassified(context: ActorContext, input: ReportInput): Promise<Result<undefined>> {
  const { actor, clock, origin } = context;
  const reporter = actor.kind === "user" ? actor.userId : origin.address;
  const limited = await limitAttempts(["report_address", reporter]);
  if (limited) return limited;

  const known = actor.kind === "user";
  const mayClose = known || (await mayVisitorClose(context, input.fileId));
  const mayTell = known || (await takePoint("report_visitors", "tell")) === undefined;
  return withActor(actor, async (tx) => {
    const fileId = input.fileId !== null && (await holdFile(tx, input.fileId)) ? input.fileId : null;
    const report = await tx.classifiedReport.create({
      data: {
        place: input.place,
        contact: input.contact,
        fileId,
        reportedById: known ? actor.userId : null,
        createdAt: await databaseNow(tx, clock),
      },
      select: { id: true },
    });
    const quarantined = fileId !== null && mayClose && (await quarantineFile(tx, fileId));
    await recordEvent(tx, context, {
      name: "classified_reported",
      subject: { type: "classified_report", id: report.id },
      after: { fileId, quarantined },
    });
    if (mayTell || quarantined) {
      await notify(tx, await handlers(tx), { kind: "files.report_received", href: "/manage/reports" });
    }
    return ok();
  });
}

/** Only files that are there and open use up the closings of visitors: invented numbers must not. */
async function mayVisitorClose({ actor }: ActorContext, fileId: string | null): Promise<boolean> {
  if (fileId === null) return false;
  const closable = await withActor(actor, (tx) =>
    tx.storedFile.count({ where: { id: fileId, state: "STORED", reports: { none: { outcome: "RELEASED" } } } }),
  );
  return closable > 0 && (await takePoint("report_visitors", "close")) === undefined;
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
