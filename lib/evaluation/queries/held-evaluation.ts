import "server-only";
import type { Actor } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import { evaluationsOf } from "../policy";
import { tellingSelect } from "./content";
import { isTied, tiesOf } from "./ties";

/** An evaluation as its evaluator's commands need it, or null where it is not theirs. */
export function findEvaluation(tx: Tx, actor: Actor, evaluationId: string) {
  return tx.evaluation.findFirst({
    where: { id: evaluationId, ...evaluationsOf(actor) },
    select: {
      id: true,
      status: true,
      version: true,
      comment: true,
      savedAt: true,
      applicationId: true,
      scores: { select: { criterionId: true, points: true, comment: true }, orderBy: { criterionId: "asc" } },
      application: { select: { callId: true, countingVersionId: true, organisation: { select: tellingSelect } } },
      member: {
        select: {
          userId: true,
          panel: {
            select: {
              id: true,
              stage: {
                select: {
                  blind: true,
                  criteria: { select: { id: true, position: true, maxPoints: true }, orderBy: { position: "asc" } },
                },
              },
              call: { select: { id: true, code: true, programmeId: true } },
            },
          },
        },
      },
    },
  });
}

export type HeldEvaluation = NonNullable<Awaited<ReturnType<typeof findEvaluation>>>;

/** Whether the evaluator has come to belong to an applicant or a demand owner of the call, or manages it. */
export async function isTiedNow(tx: Tx, evaluation: HeldEvaluation): Promise<boolean> {
  const { userId } = evaluation.member;
  return isTied((await tiesOf(tx, evaluation.application.callId, [userId])).get(userId));
}
