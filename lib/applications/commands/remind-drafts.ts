import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf, signersOf } from "@/lib/organisations/queries/people";
import { isSystem } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { Prisma, withActor, type Tx } from "@/lib/platform/db";
import { formatRemaining } from "@/lib/platform/i18n/format";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { deadlineText } from "../queries/held-call";
import { challengeSelect, challengeView } from "../queries/views";
import { marks, type Mark } from "../rules/deadline";

/** A transaction stays short. */
const BATCH = 100;

type Passed = { applicationId: string; mark: Mark; closesAt: Date; at: Date; reminded: boolean; counting: boolean };

/**
 * Judges every draft at each mark before its own close, once: who has not submitted, or changed something since, is
 * reminded; at the close, who never submitted is told so. Only the latest mark passed is judged, so that after a
 * standstill nobody gets three mails at once; a mark that lay behind when the draft was begun or the close was moved is
 * not made up for. Two runs at once share the work. Value: applications judged; 0: none left.
 */
export function remindDrafts(context: ActorContext): Promise<Result<number>> {
  return withActor(context.actor, async (tx) => {
    if (!isSystem(context.actor)) return forbidden();
    const passed = await judge(tx, context.clock.offset);
    for (const one of passed) if (one.reminded) await tell(tx, one);
    return ok(passed.length);
  });
}

/** Writes which mark each application has passed and whether it is to be reminded; the key lets one run win. */
function judge(tx: Tx, offset: number): Promise<Passed[]> {
  const mark = Prisma.join(
    marks.map(({ mark, before }) => Prisma.sql`WHEN "left" <= ${before} * interval '1 millisecond' THEN ${mark}`),
    " ",
  );
  const before = Prisma.join(
    marks.map(({ mark, before }) => Prisma.sql`WHEN ${mark} THEN ${before} * interval '1 millisecond'`),
    " ",
  );
  return tx.$queryRaw<Passed[]>`
    WITH timed AS MATERIALIZED (
      SELECT clock_timestamp() + ${offset} * interval '1 millisecond' AS "now"
    ), drafts AS (
      SELECT a."id", a."callId", a."organisationId", a."status", a."createdAt", v."submittedAt", timed."now",
             greatest(c."closesAt", a."extendedTo") AS "close", greatest(c."closesAt", a."extendedTo") - timed."now" AS "left"
        FROM timed JOIN "Call" c ON c."status" = 'ANNOUNCED' AND c."closesAt" < timed."now" + interval '7 days'
                                AND c."lastCloseAt" > timed."now" - interval '7 days'
        JOIN "Application" a ON a."callId" = c."id" AND a."status" IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')
        JOIN "Challenge" h ON h."id" = a."challengeId" AND h."status" = 'PUBLISHED'
        LEFT JOIN "SubmittedVersion" v ON v."id" = a."countingVersionId"
    ), marked AS (
      SELECT *, CASE ${mark} END AS "mark" FROM drafts WHERE "left" BETWEEN interval '-7 days' AND interval '7 days'
    ), due AS (
      SELECT m.* FROM marked m
       WHERE "mark" IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM "DeadlineReminder" r
                          WHERE r."applicationId" = m."id" AND r."mark"::text = m."mark" AND r."closesAt" = m."close")
         AND m."close" - CASE m."mark" ${before} END
             >= greatest(m."createdAt",
                         (SELECT max(i."decidedAt") FROM "Incident" i WHERE i."callId" = m."callId" AND i."status" = 'RELEASED'),
                         (SELECT max(c."decidedAt") FROM "CallAmendment" c
                           WHERE c."callId" = m."callId" AND c."status" = 'RELEASED'
                             AND c."before" -> 'closesAt' <> c."after" -> 'closesAt'),
                         (SELECT max(e."decidedAt") FROM "DeadlineExtension" e
                           WHERE e."callId" = m."callId" AND e."organisationId" = m."organisationId" AND e."status" = 'RELEASED'))
       ORDER BY "close", "id" LIMIT ${BATCH}
    )
    INSERT INTO "DeadlineReminder" ("applicationId", "mark", "closesAt", "reminded", "at")
    SELECT "id", "mark"::"DeadlineMark", "close",
           CASE WHEN "mark" = 'CLOSE' THEN "status" = 'DRAFT'
                WHEN "submittedAt" IS NULL THEN true
                ELSE EXISTS (SELECT 1 FROM "DraftSection" s WHERE s."applicationId" = due."id" AND s."updatedAt" > "submittedAt")
                  OR EXISTS (SELECT 1 FROM "ApplicationFile" f WHERE f."applicationId" = due."id"
                              AND coalesce(f."removedAt", f."addedAt") > "submittedAt") END,
           "now"
      FROM due
    ON CONFLICT DO NOTHING
    RETURNING "applicationId", "mark"::text, "closesAt", "at", "reminded",
              EXISTS (SELECT 1 FROM "Application" a WHERE a."id" = "applicationId" AND a."countingVersionId" IS NOT NULL) AS "counting"`;
}

async function tell(tx: Tx, { applicationId, mark, closesAt, at, counting }: Passed): Promise<void> {
  const { organisationId, ...row } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { organisationId: true, challenge: { select: challengeSelect } },
  });
  const { code, title } = challengeView(row.challenge);
  const left = { ko: formatRemaining(closesAt, at, "ko"), en: formatRemaining(closesAt, at, "en") };
  const kind = mark === "CLOSE" ? "draft_closed" : counting ? "changes_near" : "deadline_near";
  const writers = await membersOf(tx, organisationId, "OWNER", "EDITOR");
  await notify(tx, [...writers, ...(await signersOf(tx, organisationId))], {
    kind: `applications.${kind}`,
    params: { code, title, left, closes: deadlineText(closesAt) },
    href: `/startup/applications/${applicationId}`,
  });
}
