import "server-only";
import { isApprover, isOfficer, managedProgrammeIds, organisationIdsOf, partOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, Prisma, withActor, type Tx } from "@/lib/platform/db";
import type { CallStatus, RoundStatus } from "@/lib/platform/db/generated/enums";
import { stored, storedText } from "@/lib/platform/localised";
import { stageOf } from "../rules/stage";
import type { ManagerTask, RunningCall } from "../types";

/** A few programmes do not have more calls at work at the same time. */
const MOST_CALLS = 50;

export type ManagerHome = { now: Date; tasks: ManagerTask[]; running: RunningCall[] };

/**
 * What waits for this officer or approver, call by call, what is due first standing first. Later domains' tables are
 * only counted here: the pages behind the links do the work.
 */
export function getManagerHome(actor: Actor): Promise<ManagerHome> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const calls = await readCalls(tx, actor);
    const own = await callsTakenPartIn(tx, actor);
    return {
      now,
      tasks: calls.flatMap((call) =>
        [
          ...(isOfficer(actor, call.programmeId) ? officerTasks(call) : []),
          ...(isApprover(actor, call.programmeId) ? approverTasks(call) : []),
          ...task(call, "release_answers", call.answered, "/manage/questions"),
        ].filter(({ kind }) => !own.has(call.id) || alsoInOwnCall.has(kind)),
      ),
      running: calls
        .filter((call) => call.status === "ANNOUNCED" && call.round !== "PUBLISHED")
        .map((call) => runningCall(call, now)),
    };
  });
}

type CallAtWork = {
  id: string;
  code: string;
  title: unknown;
  status: CallStatus;
  opensAt: Date;
  closesAt: Date;
  programmeId: string;
  round: RoundStatus | null;
  submitted: number;
  approved: number;
  corrections: number;
  amendments: number;
  incidents: number;
  extensions: number;
  answered: number;
  unscreened: number;
  eligible: number;
  panels: number;
  evaluationsOpen: number;
  evaluationsDone: number;
};

/** What a manager does in a call too that an organisation of theirs takes part in; else another one must (refusalOfPart). */
const alsoInOwnCall: ReadonlySet<ManagerTask["kind"]> = new Set([
  "finish_call",
  "announce",
  "review_challenges",
  "publish_challenges",
  "release_answers",
] as const);

async function callsTakenPartIn(tx: Tx, actor: Actor): Promise<Set<string>> {
  if (organisationIdsOf(actor).length === 0) return new Set();
  const where = { programmeId: { in: managedProgrammeIds(actor) }, ...partOf(actor) };
  return new Set((await tx.call.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/**
 * Before the close nobody here learns how many applications there are (domain.md §2), so they are counted after it.
 * Challenges and questions of the reader's own organisations wait for others.
 */
function readCalls(tx: Tx, actor: Actor): Promise<CallAtWork[]> {
  const programmeIds = managedProgrammeIds(actor);
  const own = organisationIdsOf(actor);
  const others = Prisma.sql`h."organisationId" <> ALL(${own}::uuid[])`;
  return tx.$queryRaw<CallAtWork[]>`
    SELECT c."id", c."code", c."title", c."status"::text, c."opensAt", c."closesAt", c."programmeId", r."status"::text AS "round",
           (SELECT count(*)::int FROM "Challenge" h WHERE h."callId" = c."id" AND h."status" = 'SUBMITTED' AND ${others}) AS "submitted",
           (SELECT count(*)::int FROM "Challenge" h WHERE h."callId" = c."id" AND h."status" = 'APPROVED' AND ${others}) AS "approved",
           (SELECT count(*)::int FROM "ChallengeCorrection" k JOIN "Challenge" h ON h."id" = k."challengeId"
             WHERE h."callId" = c."id" AND h."status" = 'PUBLISHED' AND k."status" = 'PROPOSED') AS "corrections",
           (SELECT count(*)::int FROM "CallAmendment" m WHERE m."callId" = c."id" AND m."status" = 'PROPOSED') AS "amendments",
           (SELECT count(*)::int FROM "Incident" i WHERE i."callId" = c."id" AND i."status" = 'PROPOSED') AS "incidents",
           (SELECT count(*)::int FROM "DeadlineExtension" x
             WHERE x."callId" = c."id" AND x."status" = 'PROPOSED') AS "extensions",
           (SELECT count(*)::int FROM "ChallengeQuestion" q JOIN "Challenge" h ON h."id" = q."challengeId"
             WHERE h."callId" = c."id" AND q."status" = 'DRAFTED' AND ${others}
               AND q."organisationId" <> ALL(${own}::uuid[])) AS "answered",
           (SELECT count(*)::int FROM "Application" a
             WHERE a."callId" = c."id" AND a."status" = 'SUBMITTED' AND c."lastCloseAt" <= clock_timestamp()) AS "unscreened",
           (SELECT count(*)::int FROM "Application" a WHERE a."callId" = c."id" AND a."status" = 'ELIGIBLE') AS "eligible",
           (SELECT count(*)::int FROM "Panel" p WHERE p."callId" = c."id") AS "panels",
           (SELECT count(*)::int FROM "Evaluation" e JOIN "Application" a ON a."id" = e."applicationId"
             WHERE a."callId" = c."id" AND e."status" IN ('ASSIGNED', 'OPEN')) AS "evaluationsOpen",
           (SELECT count(*)::int FROM "Evaluation" e JOIN "Application" a ON a."id" = e."applicationId"
             WHERE a."callId" = c."id" AND e."status" = 'SUBMITTED') AS "evaluationsDone"
      FROM "Call" c LEFT JOIN "SelectionRound" r ON r."callId" = c."id"
     WHERE c."programmeId" = ANY(${programmeIds}::uuid[]) AND c."status" <> 'CANCELLED'
     ORDER BY (r."status" = 'PUBLISHED') IS TRUE, c."closesAt"
     LIMIT ${MOST_CALLS}`;
}

function runningCall(call: CallAtWork, now: Date): RunningCall {
  return {
    id: call.id,
    code: call.code,
    title: stored(storedText, call.title),
    closesAt: call.closesAt,
    stage: stageOf(call, now),
    evaluations: { done: call.evaluationsDone, all: call.evaluationsDone + call.evaluationsOpen },
  };
}

function officerTasks(call: CallAtWork): ManagerTask[] {
  const at = `/manage/calls/${call.id}`;
  const scored = call.evaluationsDone > 0 && call.evaluationsOpen === 0;
  return [
    ...task(call, "finish_call", call.status === "DRAFT", at),
    ...task(call, "review_challenges", call.submitted, "/manage/challenges?state=review"),
    ...task(call, "screen", call.unscreened, `${at}/applications`),
    ...task(call, "appoint", call.eligible > 0 && call.panels === 0, `${at}/panels`),
    ...task(call, "propose_selection", scored && (call.round === null || call.round === "RETURNED"), `${at}/selection`),
    ...task(call, "publish_results", call.round === "CONFIRMED", `${at}/selection`),
  ];
}

function approverTasks(call: CallAtWork): ManagerTask[] {
  const at = `/manage/calls/${call.id}`;
  return [
    ...task(call, "announce", call.status === "PROPOSED", at),
    ...task(call, "publish_challenges", call.approved, "/manage/challenges?state=publish"),
    ...task(call, "release_corrections", call.corrections, "/manage/challenges?state=publish"),
    ...task(call, "release_amendment", call.amendments, `${at}#amendments`),
    ...task(call, "release_incident", call.incidents, `${at}/deadline`),
    ...task(call, "release_extensions", call.extensions, `${at}/deadline`),
    ...task(call, "confirm_selection", call.round === "PROPOSED", `${at}/selection`),
  ];
}

function task(call: CallAtWork, kind: ManagerTask["kind"], due: number | boolean, href: string): ManagerTask[] {
  const count = Number(due);
  return count === 0
    ? []
    : [{ kind, count, href, code: call.code, title: stored(storedText, call.title), closesAt: call.closesAt }];
}
