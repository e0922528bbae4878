import type { Refusal } from "@/lib/platform/result";
import type { CallTerms } from "../schema/call-terms";

/** The lowest and the highest are dropped, so fewer than three evaluations would leave nothing to average. */
const FEWEST_FOR_TRIMMING = 3;
const WHOLE_POINTS = 100;
/** Percent. */
const WHOLE_WEIGHT = 100;
/** Basis points. */
const WHOLE_SHARE = 10_000;

/**
 * What is wrong with the terms of a call, all at once. Money in won, shares in basis points. There is no least period
 * between the dates: it is the call's own choice (house.md, Time).
 */
export function refusalsOfTerms(terms: CallTerms): Refusal[] {
  return [
    ...refusalsOfDates(terms),
    ...refusalsOfMoney(terms),
    ...refusalsOfStages(terms.stages),
    ...refusalsOfPlans(terms),
  ];
}

function refusalsOfDates(terms: CallTerms): Refusal[] {
  const { opensAt, closesAt, questionsCloseAt, resultsExpectedAt, projectEndsOn } = terms;
  return kept(
    questionsCloseAt &&
      questionsCloseAt > closesAt && { code: "programmes.questions_after_close", field: "questionsCloseAt" },
    closesAt <= opensAt && { code: "programmes.closes_before_opening", field: "closesAt" },
    resultsExpectedAt &&
      resultsExpectedAt < closesAt && { code: "programmes.results_before_close", field: "resultsExpectedAt" },
    projectEndsOn && projectEndsOn < closesAt && { code: "programmes.ends_before_close", field: "projectEndsOn" },
    projectEndsOn &&
      resultsExpectedAt &&
      projectEndsOn >= closesAt &&
      projectEndsOn < resultsExpectedAt && { code: "programmes.ends_before_results", field: "projectEndsOn" },
  );
}

function refusalsOfMoney(terms: CallTerms): Refusal[] {
  const { quota, quotaPerChallenge, ceiling, totalBudget, grantShare, ownCashShare, ownInKindShare } = terms;
  return kept(
    quotaPerChallenge > quota && {
      code: "programmes.quota_per_challenge",
      field: "quotaPerChallenge",
      params: { quota },
    },
    ceiling === 0n && { code: "programmes.ceiling_zero", field: "ceiling" },
    totalBudget < ceiling && { code: "programmes.budget_below_ceiling", field: "totalBudget" },
    grantShare === 0 && { code: "programmes.share_zero", field: "grantShare" },
    grantShare + ownCashShare > WHOLE_SHARE && { code: "programmes.shares_above_cost", field: "ownCashShare" },
    grantShare + ownCashShare + ownInKindShare < WHOLE_SHARE && {
      code: "programmes.shares_below_cost",
      field: "ownInKindShare",
    },
  );
}

function refusalsOfStages(stages: CallTerms["stages"]): Refusal[] {
  const weight = stages.reduce((sum, stage) => sum + stage.weight, 0);
  return [
    ...kept(
      weight !== WHOLE_WEIGHT && { code: "programmes.weights_not_whole", field: "stages.0.weight", params: { weight } },
    ),
    ...stages.flatMap((stage, index) => refusalsOfStage(stage, `stages.${index}`)),
  ];
}

function refusalsOfStage(stage: CallTerms["stages"][number], place: string): Refusal[] {
  const points = stage.criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0);
  const tooFew = stage.aggregation === "TRIMMED_MEAN" && stage.minEvaluations < FEWEST_FOR_TRIMMING;
  return kept(
    points !== WHOLE_POINTS && {
      code: "programmes.points_not_whole",
      field: `${place}.criteria.0.maxPoints`,
      params: { points },
    },
    tooFew && {
      code: "programmes.too_few_to_trim",
      field: `${place}.minEvaluations`,
      params: { minimum: FEWEST_FOR_TRIMMING },
    },
  );
}

function refusalsOfPlans({ tranches, milestones }: CallTerms): Refusal[] {
  const share = tranches.reduce((sum, tranche) => sum + tranche.share, 0);
  const empty = tranches.findIndex((tranche) => tranche.share === 0);
  const backwards = milestones.findIndex((one, index) => one.dueAfterDays < (milestones[index - 1]?.dueAfterDays ?? 0));
  return kept(
    share !== WHOLE_SHARE && {
      code: "programmes.shares_not_whole",
      field: "tranches.0.share",
      params: { share: share / 100 },
    },
    empty >= 0 && { code: "programmes.share_zero", field: `tranches.${empty}.share` },
    backwards >= 0 && { code: "programmes.milestones_out_of_order", field: `milestones.${backwards}.dueAfterDays` },
  );
}

const kept = (...entries: (Refusal | false | undefined)[]): Refusal[] => entries.flatMap((entry) => entry || []);
