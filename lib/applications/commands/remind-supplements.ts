import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { isSystem } from "@/lib/organisations/policy";
import { managersOf, membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { Prisma, withActor, type Tx } from "@/lib/platform/db";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { challengeSelect, challengeView } from "../queries/views";

type Due = { id: string; applicationId: string; dueAt: Date; now: Date };

/**
 * Tells the applicant a day before a supplement is due, and both sides when its moment has passed without an answer; once
 * each, one request per run. Value: requests told of. Nothing depends on it: "overdue" is derived from the time.
 */
export function remindSupplements(context: ActorContext): Promise<Result<number>> {
  return withActor(context.actor, async (tx) => {
    if (!isSystem(context.actor)) return forbidden();
    const overdue = await takeOverdue(tx, context.clock.offset);
    const due = overdue ?? (await takeDue(tx, context.clock.offset));
    if (!due) return ok(0);
    const name = overdue ? "supplement_overdue" : "supplement_reminded";
    await recordEvent(tx, context, {
      name,
      subject: { type: "application", id: due.applicationId },
      after: { supplementId: due.id },
    });
    await tell(tx, due, name);
    return ok(1);
  });
}

/** Neither answered nor taken back, in a call that was not cancelled. */
const awaited = Prisma.sql`"answeredAt" IS NULL AND "endedAt" IS NULL
                      AND EXISTS (SELECT 1 FROM "Application" a JOIN "Call" c ON c."id" = a."callId"
                                   WHERE a."id" = "applicationId" AND c."status" = 'ANNOUNCED')`;

async function takeOverdue(tx: Tx, offset: number): Promise<Due | undefined> {
  const [row] = await tx.$queryRaw<Due[]>`
    WITH timed AS MATERIALIZED (SELECT clock_timestamp() + ${offset} * interval '1 millisecond' AS "now")
    UPDATE "SupplementRequest" SET "overdueToldAt" = (SELECT "now" FROM timed)
     WHERE "id" = (SELECT "id" FROM "SupplementRequest" WHERE ${awaited}
                      AND "overdueToldAt" IS NULL AND "dueAt" <= (SELECT "now" FROM timed)
                    ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "applicationId", "dueAt", (SELECT "now" FROM timed) AS "now"`;
  return row;
}

/** A request that was made with less than a day to go needs no reminder: it has just come. */
async function takeDue(tx: Tx, offset: number): Promise<Due | undefined> {
  const [row] = await tx.$queryRaw<Due[]>`
    WITH timed AS MATERIALIZED (SELECT clock_timestamp() + ${offset} * interval '1 millisecond' AS "now")
    UPDATE "SupplementRequest" SET "remindedAt" = (SELECT "now" FROM timed)
     WHERE "id" = (SELECT "id" FROM "SupplementRequest" WHERE ${awaited}
                      AND "remindedAt" IS NULL AND "dueAt" > (SELECT "now" FROM timed)
                      AND "dueAt" <= (SELECT "now" FROM timed) + interval '1 day'
                      AND "requestedAt" < "dueAt" - interval '1 day'
                    ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "applicationId", "dueAt", (SELECT "now" FROM timed) AS "now"`;
  return row;
}

async function tell(tx: Tx, { applicationId, dueAt, now }: Due, reason: string): Promise<void> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      organisationId: true,
      callId: true,
      call: { select: { programmeId: true } },
      challenge: { select: challengeSelect },
    },
  });
  const { code, title } = challengeView(application.challenge);
  const due = { ko: formatDeadline(dueAt, "ko", now), en: formatDeadline(dueAt, "en", now) };
  const notice = { kind: `applications.${reason}`, params: { code, title, due } };
  await notify(tx, await membersOf(tx, application.organisationId, "OWNER", "EDITOR"), {
    ...notice,
    href: `/startup/applications/${applicationId}`,
  });
  if (reason !== "supplement_overdue") return;
  await notify(tx, await managersOf(tx, application.call.programmeId, "OFFICER"), {
    ...notice,
    kind: "applications.supplement_unanswered",
    href: `/manage/calls/${application.callId}/applications/${applicationId}`,
  });
}
