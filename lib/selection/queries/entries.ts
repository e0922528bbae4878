import "server-only";
import { aggregate } from "@/lib/evaluation/rules/aggregate";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { callPhase } from "@/lib/programmes/queries";
import type { ProposalFacts } from "../rules/proposal";
import { decide, ofWithdrawn, type Decided } from "../rules/select";

/** The call's stage with its rules, or null where the call has none. */
export function findStage(tx: Tx, callId: string) {
  return tx.evaluationStage.findFirst({
    where: { callId },
    select: {
      id: true,
      name: true,
      aggregation: true,
      minEvaluations: true,
      passMark: true,
      criteria: {
        select: { id: true, position: true, name: true, maxPoints: true },
        orderBy: { position: "asc" },
      },
      call: {
        select: { quota: true, quotaPerChallenge: true, reserveCount: true, ceiling: true, totalBudget: true },
      },
    },
    orderBy: { position: "asc" },
  });
}

export type Stage = NonNullable<Awaited<ReturnType<typeof findStage>>>;

/** Decides the call as its evaluations stand now, by the rules that were locked with its announcement. */
export async function decideCall(tx: Tx, callId: string, stage: Stage): Promise<Decided[]> {
  const applications = await tx.application.findMany({
    where: { callId, status: "ELIGIBLE" },
    select: {
      id: true,
      challengeId: true,
      challenge: { select: { status: true } },
      countingVersion: { select: { submittedAt: true } },
      evaluations: {
        where: { status: "SUBMITTED", member: { panel: { stageId: stage.id } } },
        select: { id: true, submittedAt: true, scores: { select: { criterionId: true, points: true } } },
      },
    },
  });
  const rules = { ...stage, criterionIds: stage.criteria.map((criterion) => criterion.id) };
  const withdrawn = applications.filter(({ challenge }) => challenge.status === "WITHDRAWN");
  const standing = applications.filter((application) => !withdrawn.includes(application));
  const entries = standing.map(({ id, challengeId, countingVersion, evaluations }) => ({
    applicationId: id,
    challengeId,
    submittedAt: present(countingVersion?.submittedAt),
    result: aggregate(
      evaluations.map((evaluation) => ({
        id: evaluation.id,
        submittedAt: present(evaluation.submittedAt),
        points: new Map(evaluation.scores.map((score) => [score.criterionId, present(score.points)])),
      })),
      rules,
    ),
  }));
  const decided = decide(entries, stage.criteria, { ...stage.call, passMark: stage.passMark });
  return [...decided, ...withdrawn.map(({ id, challengeId }) => ofWithdrawn(id, challengeId))];
}

export type Progress = ProposalFacts & { submitted: number };

/** How far screening and evaluation are. Before the close nobody learns how many have applied (domain.md §2). */
export async function progressOf(tx: Tx, clock: Clock, callId: string): Promise<Progress> {
  const closed = (await callPhase(tx, clock, callId, { lock: false }))?.sealed === false;
  return {
    appointed: (await tx.panel.count({ where: { callId, status: { not: "FORMING" } } })) > 0,
    unscreened: closed ? await tx.application.count({ where: { callId, status: "SUBMITTED" } }) : 0,
    eligible: await tx.application.count({ where: { callId, status: "ELIGIBLE" } }),
    unfinished: await tx.evaluation.count({
      where: {
        application: { callId, challenge: { status: { not: "WITHDRAWN" } } },
        status: { in: ["ASSIGNED", "OPEN"] },
      },
    }),
    submitted: await tx.evaluation.count({ where: { application: { callId }, status: "SUBMITTED" } }),
  };
}

/** The database holds that what is submitted is complete; a hole is a bug and must stop a decision. */
function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("a submitted thing is incomplete");
  return value;
}
