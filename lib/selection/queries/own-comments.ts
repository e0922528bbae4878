import "server-only";
import type { Tx } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/digest";

export type Comments = {
  byCriterion: ReadonlyMap<string, string[]>;
  overall: string[];
  lastSubmittedAt: Date | null;
  evaluators: { count: number; market: number };
};

/**
 * What evaluators wrote about an application, without names and in another order for each criterion, so that no
 * evaluator's comments can be read in one line.
 */
export async function commentsOf(tx: Tx, applicationId: string): Promise<Comments> {
  const evaluations = await tx.evaluation.findMany({
    where: { applicationId, status: "SUBMITTED" },
    select: {
      id: true,
      comment: true,
      submittedAt: true,
      scores: { select: { criterionId: true, comment: true } },
      member: { select: { profile: { select: { side: true } } } },
    },
    take: 50,
  });
  const criterionIds = [...new Set(evaluations.flatMap(({ scores }) => scores.map((score) => score.criterionId)))];
  const shuffled = (salt: string) =>
    evaluations.toSorted((a, b) => (sha256(salt + a.id) < sha256(salt + b.id) ? -1 : 1));
  const times = evaluations.flatMap(({ submittedAt }) => submittedAt?.getTime() ?? []);
  return {
    byCriterion: new Map(
      criterionIds.map((id) => [
        id,
        shuffled(id).flatMap(({ scores }) => said(scores.find((score) => score.criterionId === id)?.comment)),
      ]),
    ),
    overall: shuffled("overall").flatMap(({ comment }) => said(comment)),
    lastSubmittedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
    evaluators: {
      count: evaluations.length,
      market: evaluations.filter(({ member }) => member.profile.side === "MARKET").length,
    },
  };
}

const said = (comment: string | undefined): string[] => (comment?.trim() ? [comment.trim()] : []);
