import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { CandidateFacts } from "../rules/panel";

export type Ties = Omit<CandidateFacts, "alreadyMember">;

/**
 * What ties these people to a call at this moment, by their living memberships and capabilities. Asked before the
 * assignment, before a file is opened and before every save: someone may have joined an applicant meanwhile. Before the
 * close a tie to an applicant would tell officers who has applied: it counts from the close on, in time for the appointment.
 */
export async function tiesOf(tx: Tx, callId: string, userIds: readonly string[]): Promise<Map<string, Ties>> {
  const rows = await tx.$queryRaw<({ userId: string } & Ties)[]>`
    SELECT u."id" AS "userId",
      EXISTS (SELECT 1 FROM "Membership" m JOIN "Application" a ON a."organisationId" = m."organisationId"
               WHERE m."userId" = u."id" AND m."endedAt" IS NULL AND a."callId" = c."id"
                 AND c."lastCloseAt" <= clock_timestamp() AND a."status" IN ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE')) AS "belongsToApplicant",
      EXISTS (SELECT 1 FROM "Membership" m JOIN "Challenge" h ON h."organisationId" = m."organisationId"
               WHERE m."userId" = u."id" AND m."endedAt" IS NULL AND h."callId" = c."id"
                 AND h."status" NOT IN ('DRAFT', 'WITHDRAWN')) AS "belongsToDemandOwner",
      EXISTS (SELECT 1 FROM "Capability" k WHERE k."userId" = u."id" AND k."endedAt" IS NULL
                 AND k."programmeId" = c."programmeId") AS "managesProgramme",
      EXISTS (SELECT 1 FROM "Capability" k WHERE k."userId" = u."id" AND k."endedAt" IS NULL
                 AND k."kind" = 'ADMINISTRATOR') AS "administers"
      FROM "User" u CROSS JOIN "Call" c
     WHERE c."id" = ${callId}::uuid AND u."id" = ANY(${[...userIds]}::uuid[])`;
  return new Map(rows.map(({ userId, ...ties }) => [userId, ties]));
}

export const isTied = (ties: Ties | undefined): boolean => ties !== undefined && Object.values(ties).some(Boolean);
