import "server-only";
import type { Actor } from "@/lib/organisations/types";
import { isId } from "@/lib/platform/address";
import { withActor } from "@/lib/platform/db";
import { evaluationsOf } from "../policy";
import type { StoredSheet } from "../types";

/** The evaluator's own sheet as it is saved, or undefined where it is not theirs or not open. */
export function getSheet(actor: Actor, evaluationId: string): Promise<StoredSheet | undefined> {
  if (!isId(evaluationId)) return Promise.resolve(undefined);
  return withActor(actor, async (tx) => {
    const row = await tx.evaluation.findFirst({
      where: { AND: [{ id: evaluationId, status: "OPEN" }, evaluationsOf(actor)] },
      select: {
        version: true,
        savedAt: true,
        comment: true,
        scores: { select: { criterionId: true, points: true, comment: true } },
      },
    });
    return row ?? undefined;
  });
}
