import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate, type Aggregated } from "@/lib/evaluation/rules/aggregate";
import { compareRational, rational } from "@/lib/evaluation/rules/rational";
import { allows } from "@/lib/platform/workflow";
import { refusalsToPropose } from "@/lib/selection/rules/proposal";
import { rankEntries, type Entry } from "@/lib/selection/rules/rank";
import { cutLineOf, decide, type SelectionTerms } from "@/lib/selection/rules/select";
import { roundWorkflow, type RoundVerb } from "@/lib/selection/workflow";

const criteria = [
  { id: "light", position: 1, maxPoints: 40 },
  { id: "heavy", position: 2, maxPoints: 60 },
];

const result = (light: number, heavy: number): Aggregated =>
  aggregate(
    [
      {
        id: "e",
        submittedAt: new Date(0),
        points: new Map([
          ["light", light],
          ["heavy", heavy],
        ]),
      },
    ],
    {
      aggregation: "TRIMMED_MEAN",
      minEvaluations: 1,
      criterionIds: ["light", "heavy"],
    },
  );

const entry = (applicationId: string, light: number, heavy: number, more: Partial<Entry> = {}): Entry => ({
  applicationId,
  challengeId: `challenge-${applicationId}`,
  submittedAt: new Date(0),
  result: result(light, heavy),
  ...more,
});

const terms: SelectionTerms = {
  quota: 2,
  quotaPerChallenge: 1,
  reserveCount: 1,
  ceiling: 60_000_000n,
  totalBudget: 600_000_000n,
  passMark: 60,
};
const order = (entries: Entry[]) => rankEntries(entries, criteria).map((ranked) => ranked.applicationId);
const table = (entries: Entry[], use: Partial<SelectionTerms> = {}) =>
  decide(entries, criteria, { ...terms, ...use }).map((decided) => [
    decided.applicationId,
    decided.outcome,
    decided.reserveRank,
    decided.reasons.map((reason) => reason.code).join(),
  ]);

describe("the ranking", () => {
  it("goes by mean, then by the heavier criterion, then by the call's order, then by the earlier submission", () => {
    expect(order([entry("a", 30, 40), entry("b", 31, 40)])).toEqual(["b", "a"]);
    expect(order([entry("a", 31, 39), entry("b", 30, 40)])).toEqual(["b", "a"]);
    const equal = [
      { id: "second", position: 2, maxPoints: 50 },
      { id: "first", position: 1, maxPoints: 50 },
    ];
    const both = (first: number, second: number): Aggregated => ({
      ranked: true,
      mean: rational(first + second),
      criteria: new Map([
        ["first", rational(first)],
        ["second", rational(second)],
      ]),
      kept: [],
      dropped: [],
    });
    const tied = [entry("a", 0, 0, { result: both(40, 30) }), entry("b", 0, 0, { result: both(41, 29) })];
    expect(rankEntries(tied, equal).map((ranked) => ranked.applicationId)).toEqual(["b", "a"]);
    const late = entry("a", 30, 40, { submittedAt: new Date(2) });
    expect(order([late, entry("b", 30, 40, { submittedAt: new Date(1) })])).toEqual(["b", "a"]);
  });

  it("says how a tie was broken, to both sides", () => {
    const [first, second] = rankEntries([entry("a", 31, 39), entry("b", 30, 40)], criteria);
    expect(first?.ties).toEqual([{ code: "tie_won", params: { own: "40.0", other: "39.0" }, criterionId: "heavy" }]);
    expect(second?.ties).toEqual([{ code: "tie_lost", params: { own: "39.0", other: "40.0" }, criterionId: "heavy" }]);
  });
});

describe("the selection", () => {
  it("takes the best within the quota, then reserves, then nobody, with reasons", () => {
    expect(table([entry("a", 40, 60), entry("b", 40, 50), entry("c", 40, 40), entry("d", 40, 30)])).toEqual([
      ["a", "SELECTED", null, "score_order,challenge_place"],
      ["b", "SELECTED", null, "score_order,challenge_place"],
      ["c", "RESERVE", 1, "quota_full"],
      ["d", "NOT_SELECTED", null, "quota_full,reserve_full"],
    ]);
  });

  it("passes over a full challenge and goes on down the ranking", () => {
    const same = { challengeId: "one" };
    expect(table([entry("a", 40, 60, same), entry("b", 40, 50, same), entry("c", 40, 40)])).toEqual([
      ["a", "SELECTED", null, "score_order,challenge_place"],
      ["b", "RESERVE", 1, "challenge_full"],
      ["c", "SELECTED", null, "score_order,challenge_place"],
    ]);
  });

  it("never promises more than the budget", () => {
    const three = [entry("a", 40, 60), entry("b", 40, 50), entry("c", 40, 40)];
    const outcomes = (totalBudget: bigint) => table(three, { quota: 3, totalBudget }).map((row) => row[1]);
    expect(outcomes(180_000_000n)).toEqual(["SELECTED", "SELECTED", "SELECTED"]);
    expect(outcomes(179_999_999n)).toEqual(["SELECTED", "SELECTED", "RESERVE"]);
  });

  it("wants the pass mark, exactly", () => {
    expect(table([entry("a", 20, 40), entry("b", 20, 39)])).toEqual([
      ["a", "SELECTED", null, "score_order,challenge_place"],
      ["b", "NOT_SELECTED", null, "below_pass_mark"],
    ]);
  });

  it("keeps those with too few evaluations unranked, with the count", () => {
    const few: Aggregated = { ranked: false, submitted: 4, needed: 5 };
    const [decided] = decide([entry("a", 0, 0, { result: few })], criteria, terms);
    expect(decided).toMatchObject({ rank: null, mean: null, outcome: "NOT_SELECTED", award: null });
    expect(decided?.reasons).toEqual([{ code: "too_few_evaluations", params: { submitted: 4, needed: 5 } }]);
  });

  it("holds its promises whatever the scores", () => {
    const entries = fc.array(
      fc.record({
        light: fc.integer({ min: 0, max: 40 }),
        heavy: fc.integer({ min: 0, max: 60 }),
        challenge: fc.nat({ max: 3 }),
        at: fc.nat({ max: 2 }),
      }),
      { maxLength: 14 },
    );
    const someTerms = fc.record({
      quota: fc.integer({ min: 1, max: 6 }),
      quotaPerChallenge: fc.integer({ min: 1, max: 3 }),
      reserveCount: fc.nat({ max: 4 }),
      ceiling: fc.bigInt({ min: 1n, max: 100n }),
      totalBudget: fc.bigInt({ min: 100n, max: 500n }),
      passMark: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(entries, someTerms, (rows, use) => {
        const given = rows.map((row, index) =>
          entry(`a${index}`, row.light, row.heavy, { challengeId: `c${row.challenge}`, submittedAt: new Date(row.at) }),
        );
        const decided = decide(given, criteria, use);
        const selected = decided.filter((one) => one.outcome === "SELECTED");
        const reserves = decided.filter((one) => one.outcome === "RESERVE");
        expect(decided).toHaveLength(given.length);
        expect(selected.length).toBeLessThanOrEqual(use.quota);
        expect(BigInt(selected.length) * use.ceiling).toBeLessThanOrEqual(use.totalBudget);
        for (const one of selected) {
          const beside = selected.filter((other) => other.challengeId === one.challengeId);
          expect(beside.length).toBeLessThanOrEqual(use.quotaPerChallenge);
          expect(one.award).toBe(use.ceiling);
        }
        expect(reserves.map((one) => one.reserveRank)).toEqual(reserves.map((_, index) => index + 1));
        expect(decided.map((one) => one.rank)).toEqual(decided.map((_, index) => index + 1));
        for (const one of decided) expect(one.reasons.length).toBeGreaterThan(0);
        // The same facts in another order decide the same.
        expect(decide(given.toReversed(), criteria, use)).toEqual(decided);
      }),
    );
  });

  it("draws the cut line at the last selected one", () => {
    const decided = decide([entry("a", 40, 60), entry("b", 40, 50), entry("c", 40, 40)], criteria, terms);
    expect(compareRational(cutLineOf(decided) ?? rational(0), rational(90))).toBe(0);
    expect(cutLineOf([])).toBeNull();
  });
});

describe("the proposal", () => {
  const ready = { appointed: true, unscreened: 0, eligible: 1, unfinished: 0 };
  it.each([
    [{}, []],
    [{ unscreened: 1 }, ["selection.screening_open"]],
    [{ appointed: false }, ["selection.panel_missing"]],
    [{ eligible: 0 }, ["selection.nothing_to_rank"]],
    [{ unfinished: 1 }, ["selection.evaluations_open"]],
  ])("with %o: %o", (change, codes) => {
    expect(refusalsToPropose({ ...ready, ...change }).map((refusal) => refusal.code)).toEqual(codes);
  });

  it("moves only along the workflow", () => {
    const statuses = ["PROPOSED", "RETURNED", "CONFIRMED", "PUBLISHED"] as const;
    const legal = (verb: RoundVerb) => statuses.filter((status) => allows(roundWorkflow, verb, status));
    expect(legal("propose")).toEqual(["RETURNED"]);
    expect(legal("confirm")).toEqual(["PROPOSED"]);
    expect(legal("return")).toEqual(["PROPOSED"]);
    expect(legal("publish")).toEqual(["CONFIRMED"]);
  });
});
