import "server-only";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import { toOneDecimal } from "@/lib/evaluation/rules/rational";
import type { Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { named } from "../rules/reasons";
import type { Decided } from "../rules/select";
import type { RankingRow } from "../types";

type Criteria = { criteria: readonly { id: string; name: unknown }[] };

/** Decisions with the names that a manager reads, in the given order. */
export async function rowsOf(tx: Tx, decided: readonly Decided[], stage: Criteria): Promise<RankingRow[]> {
  const applications = await tx.application.findMany({
    where: { id: { in: decided.map((decision) => decision.applicationId) } },
    select: { id: true, organisation: { select: { name: true } }, challenge: { select: nameSelect } },
  });
  const byId = new Map(applications.map((application) => [application.id, application]));
  return decided.flatMap((decision) => {
    const application = byId.get(decision.applicationId);
    return application ? [rowOf(decision, application, stage)] : [];
  });
}

type Application = { organisation: { name: unknown }; challenge: Parameters<typeof nameOf>[0] };

function rowOf(decision: Decided, { organisation, challenge }: Application, stage: Criteria): RankingRow {
  const { applicationId, rank, outcome, reserveRank, mean, criteria, reasons, award } = decision;
  return {
    applicationId,
    rank,
    outcome,
    reserveRank,
    applicant: stored(storedText, organisation.name),
    challenge: nameOf(challenge),
    mean: mean ? toOneDecimal(mean) : null,
    criteria: stage.criteria.map(({ id }) => {
      const points = criteria.get(id);
      return points ? toOneDecimal(points) : null;
    }),
    reasons: named(reasons, criterionNames(stage)),
    award: award === null ? null : String(award),
  };
}

/** The names of a stage's criteria by id. */
export function criterionNames(stage: Criteria) {
  const names = new Map(stage.criteria.map(({ id, name }) => [id, stored(storedText, name)]));
  return (criterionId: string) => names.get(criterionId) ?? null;
}
