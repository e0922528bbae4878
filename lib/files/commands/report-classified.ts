import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { Context } from "@/lib/platform/context";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { ok, type Result } from "@/lib/platform/result";
import type { ReportInput } from "../schema";

/**
 * Takes a report that classified material was seen; anyone may, signed in or not. A named file is closed to everybody at
 * once: an hour of a wrongly closed file costs less than a minute of an open secret. Whether a file of that number exists
 * is not told. The place and the contact go to those who handle it, never into the audit trail or a mail.
 */
export async function reportClassified(context: Context, input: ReportInput): Promise<Result<undefined>> {
  return withActor(context.actor, async (tx) => {
    const file = await fileOf(tx, input.fileId);
    const now = await databaseNow(tx, context.clock);
    const report = await tx.classifiedReport.create({
      data: {
        place: input.place,
        contact: input.contact,
        fileId: file?.id ?? null,
        reportedById: context.actor.kind === "user" ? context.actor.userId : null,
        createdAt: now,
      },
      select: { id: true },
    });
    const held = file
      ? await tx.storedFile.updateMany({ where: { id: file.id, state: "STORED" }, data: { state: "QUARANTINED" } })
      : { count: 0 };
    await recordEvent(tx, context, {
      name: "classified_reported",
      subject: { type: "classified_report", id: report.id },
      after: { fileId: file?.id ?? null, quarantined: held.count > 0 },
    });
    await notify(tx, await handlers(tx), { kind: "files.report_received", href: "/manage/reports" });
    return ok();
  });
}

function fileOf(tx: Tx, id: string | null): Promise<{ id: string } | null> {
  return id ? tx.storedFile.findUnique({ where: { id }, select: { id: true } }) : Promise.resolve(null);
}

/** Officers of any programme: who may handle reports stands in applications/policy. */
async function handlers(tx: Tx): Promise<string[]> {
  const held = await tx.capability.findMany({
    where: { kind: "OFFICER", endedAt: null },
    select: { userId: true },
    distinct: ["userId"],
    take: 50,
  });
  return held.map((capability) => capability.userId);
}
