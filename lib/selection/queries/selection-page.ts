import "server-only";
import { judgedBy } from "@/lib/applications/policy";
import { toOneDecimal } from "@/lib/evaluation/rules/rational";
import type { Actor } from "@/lib/organisations/types";
import { isId } from "@/lib/platform/address";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf } from "@/lib/platform/paging";
import { canDecide, canPropose, canPublish } from "../policy";
import { refusalsToPropose } from "../rules/proposal";
import { cutLineOf, type Decided } from "../rules/select";
import type { RoundHead, SelectionPage } from "../types";
import { readDecisions } from "./decisions";
import { decideCall, findStage, progressOf } from "./entries";
import { rowsOf } from "./ranking-rows";
import { readSpreads } from "./spreads";

const PAGE_SIZE = 50;

/**
 * The deliberation of a call: the proposed decisions, else (once every evaluation is in) the ranking as it would be
 * proposed. Before that no points are shown to anybody, so that nothing steers the evaluators still at work.
 */
export function getSelectionPage(
  actor: Actor,
  clock: Clock,
  callId: string,
  page: number,
): Promise<SelectionPage | undefined> {
  if (!isId(callId)) return Promise.resolve(undefined);
  return withActor(actor, async (tx) => {
    const call = await findCall(tx, actor, callId);
    const stage = call ? await findStage(tx, call.id) : null;
    if (!call || !stage) return undefined;
    const progress = await progressOf(tx, clock, call.id);
    const missing = refusalsToPropose(progress).map(({ code, params }) => ({
      code,
      count: Number(params?.count ?? 0),
    }));
    const round = call.rounds[0] ?? null;
    const standing = round !== null && round.status !== "RETURNED";
    const decided = standing
      ? await readDecisions(tx, round.id)
      : missing.length === 0
        ? await decideCall(tx, call.id, stage)
        : [];
    const { paging, rows } = pageOf(page, decided.length, PAGE_SIZE);
    const { programmeId } = call;
    return {
      call: {
        id: call.id,
        code: call.code,
        title: stored(storedText, call.title),
        ...stage.call,
        ceiling: String(stage.call.ceiling),
        totalBudget: String(stage.call.totalBudget),
      },
      stage: {
        name: stored(storedText, stage.name),
        passMark: stage.passMark,
        minEvaluations: stage.minEvaluations,
        trimmed: stage.aggregation === "TRIMMED_MEAN",
      },
      criteria: stage.criteria.map(({ id: criterionId, name, maxPoints }) => ({
        id: criterionId,
        name: stored(storedText, name),
        maxPoints,
      })),
      progress,
      missing,
      round: round ? headOf(round) : null,
      provisional: !standing,
      rows: await rowsOf(tx, decided.slice(rows.skip, rows.skip + rows.take), stage),
      ...paging,
      totals: totalsOf(decided),
      spreads: decided.length > 0 ? await readSpreads(tx, call.id) : [],
      recipients: recipientsOf(decided),
      may: {
        propose: canPropose(actor, programmeId),
        decide: round !== null && canDecide(actor, { programmeId, proposedById: round.proposedById }),
        publish: canPublish(actor, programmeId),
        ownProposal: round !== null && actor.kind === "user" && actor.userId === round.proposedById,
      },
      now: await databaseNow(tx, clock),
    };
  });
}

function findCall(tx: Tx, actor: Actor, callId: string) {
  return tx.call.findFirst({
    where: { AND: [{ id: callId }, judgedBy(actor)] },
    select: {
      id: true,
      code: true,
      title: true,
      programmeId: true,
      rounds: {
        select: {
          id: true,
          version: true,
          status: true,
          minutes: true,
          returnReason: true,
          proposedById: true,
          proposedAt: true,
          proposedBy: { select: { name: true } },
          confirmedBy: { select: { name: true } },
          confirmedAt: true,
          publishedAt: true,
        },
      },
    },
  });
}

type Round = NonNullable<Awaited<ReturnType<typeof findCall>>>["rounds"][number];

function headOf({ proposedBy, confirmedBy, proposedById: _, ...round }: Round): RoundHead {
  return { ...round, proposedBy: proposedBy.name, confirmedBy: confirmedBy?.name ?? null };
}

function totalsOf(decided: readonly Decided[]): SelectionPage["totals"] {
  const cutLine = cutLineOf(decided);
  return {
    selected: decided.filter((decision) => decision.outcome === "SELECTED").length,
    reserves: decided.filter((decision) => decision.outcome === "RESERVE").length,
    ranked: decided.filter((decision) => decision.rank !== null).length,
    award: String(decided.reduce((sum, decision) => sum + (decision.award ?? 0n), 0n)),
    cutLine: cutLine ? toOneDecimal(cutLine) : null,
  };
}

/** How many are told when results go out: one notice per applicant, one per challenge of a selected one. */
function recipientsOf(decided: readonly Decided[]): SelectionPage["recipients"] {
  const chosen = decided.filter((decision) => decision.outcome === "SELECTED").map((decision) => decision.challengeId);
  return { applicants: decided.length, owners: new Set(chosen).size };
}
