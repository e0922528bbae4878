import { compareRational, rational, toOneDecimal, type Rational } from "@/lib/evaluation/rules/rational";
import type { Outcome } from "@/lib/platform/db/generated/enums";
import type { DecisionReason } from "../schema";
import { rankEntries, type Entry, type RankCriterion, type RankedEntry } from "./rank";

/** What the call promised; won as bigint, `passMark` in points out of 100. */
export type SelectionTerms = {
  quota: number;
  quotaPerChallenge: number;
  reserveCount: number;
  ceiling: bigint;
  totalBudget: bigint;
  passMark: number;
};

export type Decided = {
  applicationId: string;
  challengeId: string;
  outcome: Outcome;
  /** Null where it was not ranked. */
  rank: number | null;
  reserveRank: number | null;
  mean: Rational | null;
  criteria: ReadonlyMap<string, Rational>;
  reasons: DecisionReason[];
  /** Won; set for selected ones. */
  award: bigint | null;
};

/**
 * Decides a call from its evaluations: down the ranking, everyone who reached the pass mark is selected while the call's
 * quota, the challenge's quota and the budget (ceiling × selected) last; the next become reserves. Each decision carries
 * the fixed phrases, with their facts, that made it so. In the order of the ranking, those not ranked last.
 */
export function decide(
  entries: readonly Entry[],
  criteria: readonly RankCriterion[],
  terms: SelectionTerms,
): Decided[] {
  const passes = passMarkOf(terms.passMark, criteria);
  const taken = { all: 0, reserves: 0, byChallenge: new Map<string, number>() };
  const decided = rankEntries(entries, criteria).map((entry): Decided => {
    const inChallenge = taken.byChallenge.get(entry.challengeId) ?? 0;
    if (!passes(entry.mean)) return outcomeOf(entry, "NOT_SELECTED", [belowPassMark(entry, terms)]);
    const obstacle = obstacleTo(taken.all, inChallenge, terms);
    if (!obstacle) {
      taken.all += 1;
      taken.byChallenge.set(entry.challengeId, inChallenge + 1);
      const place = {
        code: "challenge_place" as const,
        params: { place: inChallenge + 1, quota: terms.quotaPerChallenge },
      };
      const reasons = [scoreOrder(entry), place, ...entry.ties];
      return { ...outcomeOf(entry, "SELECTED", reasons), award: terms.ceiling };
    }
    if (taken.reserves < terms.reserveCount) {
      taken.reserves += 1;
      return { ...outcomeOf(entry, "RESERVE", [obstacle, ...entry.ties]), reserveRank: taken.reserves };
    }
    const full: DecisionReason = { code: "reserve_full", params: { reserves: terms.reserveCount } };
    return outcomeOf(entry, "NOT_SELECTED", [obstacle, full, ...entry.ties]);
  });
  return [...decided, ...entries.flatMap(notRanked)];
}

/** The mean of the last selected one: the cut line. Null where nobody is selected. */
export function cutLineOf(decisions: readonly Pick<Decided, "outcome" | "mean">[]): Rational | null {
  const means = decisions.flatMap((decision) =>
    decision.outcome === "SELECTED" && decision.mean ? [decision.mean] : [],
  );
  return means.reduce<Rational | null>((low, mean) => (low && compareRational(low, mean) <= 0 ? low : mean), null);
}

/** Why the next one down the ranking is not selected, or undefined where it is. The whole call first, then the challenge. */
function obstacleTo(selected: number, inChallenge: number, terms: SelectionTerms): DecisionReason | undefined {
  if (selected >= terms.quota) return { code: "quota_full", params: { quota: terms.quota } };
  if (inChallenge >= terms.quotaPerChallenge)
    return { code: "challenge_full", params: { quota: terms.quotaPerChallenge } };
  if (terms.ceiling * BigInt(selected + 1) > terms.totalBudget) return { code: "budget_full", params: { selected } };
  return undefined;
}

/** The mark is in points out of 100; criteria of a stage sum to 100, and where they do not it is scaled. */
function passMarkOf(passMark: number, criteria: readonly RankCriterion[]): (mean: Rational) => boolean {
  const total = criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0);
  const mark = rational(passMark * total, 100);
  return (mean) => compareRational(mean, mark) >= 0;
}

const scoreOrder = (entry: RankedEntry): DecisionReason => ({ code: "score_order", params: { rank: entry.rank } });

const belowPassMark = (entry: RankedEntry, terms: SelectionTerms): DecisionReason => ({
  code: "below_pass_mark",
  params: { mean: toOneDecimal(entry.mean), passMark: terms.passMark },
});

function outcomeOf(entry: RankedEntry, outcome: Outcome, reasons: DecisionReason[]): Decided {
  const { applicationId, challengeId, rank, mean, criteria } = entry;
  return { applicationId, challengeId, outcome, rank, reserveRank: null, mean, criteria, reasons, award: null };
}

/** A challenge that its owner took back has no project to offer: its applicants are not ranked, and are told why. */
export const ofWithdrawn = (applicationId: string, challengeId: string): Decided =>
  unranked(applicationId, challengeId, { code: "challenge_withdrawn", params: {} });

function notRanked({ applicationId, challengeId, result }: Entry): Decided[] {
  if (result.ranked) return [];
  const { submitted, needed } = result;
  return [unranked(applicationId, challengeId, { code: "too_few_evaluations", params: { submitted, needed } })];
}

function unranked(applicationId: string, challengeId: string, reason: DecisionReason): Decided {
  const nothing = { rank: null, reserveRank: null, mean: null, criteria: new Map<string, Rational>(), award: null };
  return { applicationId, challengeId, outcome: "NOT_SELECTED", reasons: [reason], ...nothing };
}
