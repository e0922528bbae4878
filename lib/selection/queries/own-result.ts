import "server-only";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import { compareRational, subtractRational, toNumber, toOneDecimal } from "@/lib/evaluation/rules/rational";
import type { Actor } from "@/lib/organisations/types";
import { isId } from "@/lib/platform/address";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { decisionsOf } from "../policy";
import { forApplicant, named } from "../rules/reasons";
import { cutLineOf, type Decided } from "../rules/select";
import { decisionReasons } from "../schema";
import type { OwnResult } from "../types";
import { criteriaOf, meanOf, readDecisions } from "./decisions";
import { findStage, type Stage } from "./entries";
import { criterionNames } from "./ranking-rows";
import { commentsOf, type Comments } from "./own-comments";

/**
 * Cut line and ranges of the selected ones are shown from this many on. They are points of single companies, whose names
 * stand in the public results: with one selected everybody would know whose points they are, with two either of them would.
 * From three on nobody can tell.
 */
const MIN_SELECTED = 3;

/** The startup's own result, once published; undefined for everybody else and before. */
export function getOwnResult(actor: Actor, clock: Clock, applicationId: string): Promise<OwnResult | undefined> {
  if (!isId(applicationId)) return Promise.resolve(undefined);
  return withActor(actor, async (tx) => {
    const decision = await findDecision(tx, actor, applicationId);
    const stage = decision ? await findStage(tx, decision.application.callId) : null;
    const publishedAt = decision?.round.publishedAt;
    if (!decision || !stage || !publishedAt) return undefined;
    const { application, round } = decision;
    const selected = (await readDecisions(tx, round.id)).filter((each) => each.outcome === "SELECTED");
    const comments = await commentsOf(tx, application.id);
    const mean = meanOf(decision);
    const traceable = selected.length < MIN_SELECTED;
    const cutLine = traceable ? null : cutLineOf(selected);
    const means = selected.flatMap((each) => each.mean ?? []).toSorted(compareRational);
    const [low, high] = [means[0], means.at(-1)];
    return {
      applicationId: application.id,
      receiptNumber: application.countingVersion?.receiptNumber ?? "",
      call: { code: application.call.code, title: stored(storedText, application.call.title) },
      challenge: nameOf(application.challenge),
      outcome: decision.outcome,
      rank: decision.rank,
      reserveRank: decision.reserveRank,
      mean: mean ? { text: toOneDecimal(mean), value: toNumber(mean) } : null,
      cutLine: cutLine ? { text: toOneDecimal(cutLine), value: toNumber(cutLine) } : null,
      cutLineHidden: traceable && selected.length > 0,
      difference: mean && cutLine ? toOneDecimal(subtractRational(mean, cutLine)) : null,
      passMark: stage.passMark,
      maxPoints: stage.criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0),
      selectedRange: !traceable && low && high ? { low: toNumber(low), high: toNumber(high) } : null,
      criteria: criteriaRows(stage, criteriaOf(decision.breakdown), selected, comments),
      overall: comments.overall,
      reasons: forApplicant(named(stored(decisionReasons, decision.reasons), criterionNames(stage))),
      award: decision.award === null ? null : String(decision.award),
      evaluators: { ...comments.evaluators, trimmed: stage.aggregation === "TRIMMED_MEAN" },
      steps: {
        screenedAt: application.screening?.screenedAt ?? null,
        evaluatedAt: comments.lastSubmittedAt,
        decidedAt: round.confirmedAt ?? round.proposedAt,
        publishedAt,
      },
      eligible: await tx.decision.count({ where: { roundId: round.id } }),
      now: await databaseNow(tx, clock),
    };
  });
}

function criteriaRows(
  stage: Stage,
  own: Decided["criteria"],
  selected: readonly Decided[],
  comments: Comments,
): OwnResult["criteria"] {
  return stage.criteria.flatMap(({ id, name, maxPoints }) => {
    const mean = own.get(id);
    if (!mean) return [];
    const others = selected.flatMap((decision) => decision.criteria.get(id) ?? []).toSorted(compareRational);
    const [low, high] = [others[0], others.at(-1)];
    const range =
      others.length >= MIN_SELECTED && low && high
        ? { low: toOneDecimal(low), high: toOneDecimal(high), lowValue: toNumber(low), highValue: toNumber(high) }
        : null;
    const facts = {
      id,
      name: stored(storedText, name),
      maxPoints,
      range,
      comments: comments.byCriterion.get(id) ?? [],
    };
    return [{ ...facts, mean: toOneDecimal(mean), value: toNumber(mean) }];
  });
}

function findDecision(tx: Tx, actor: Actor, applicationId: string) {
  return tx.decision.findFirst({
    where: { AND: [{ applicationId }, decisionsOf(actor)] },
    select: {
      outcome: true,
      rank: true,
      reserveRank: true,
      meanNumerator: true,
      meanDenominator: true,
      reasons: true,
      breakdown: true,
      award: true,
      round: { select: { id: true, proposedAt: true, confirmedAt: true, publishedAt: true } },
      application: {
        select: {
          id: true,
          callId: true,
          countingVersion: { select: { receiptNumber: true } },
          screening: { select: { screenedAt: true } },
          call: { select: { code: true, title: true } },
          challenge: { select: nameSelect },
        },
      },
    },
  });
}
