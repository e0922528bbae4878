import type { Outcome, RoundStatus, EvaluatorSide } from "@/lib/platform/db/generated/enums";
import type { Localised } from "@/lib/platform/localised";
import type { ReasonCode } from "./schema";

/** A fixed phrase with its facts; `criterion` is the name of the one that decided. */
export type Reason = { code: ReasonCode; params: Record<string, string | number>; criterion: Localised | null };

export type CriterionHead = { id: string; name: Localised; maxPoints: number };

/** Points with one decimal as text, won as decimal digits. */
export type RankingRow = {
  applicationId: string;
  rank: number | null;
  outcome: Outcome;
  reserveRank: number | null;
  applicant: Localised;
  challenge: { code: string; title: Localised; owner: Localised };
  mean: string | null;
  /** By criterion in the order of the call; null where not ranked. */
  criteria: (string | null)[];
  reasons: Reason[];
  award: string | null;
};

/** How one evaluator's totals spread; quartiles by linear interpolation. Points. */
export type Spread = {
  number: number;
  side: EvaluatorSide;
  chair: boolean;
  count: number;
  low: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  high: number;
  totals: number[];
};

export type RoundHead = {
  id: string;
  version: number;
  status: RoundStatus;
  minutes: string;
  returnReason: string | null;
  proposedBy: string;
  proposedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  publishedAt: Date | null;
};

/** The deliberation of a call for its managers. Rows are ≤ 50, in the order of the ranking. */
export type SelectionPage = {
  call: {
    id: string;
    code: string;
    title: Localised;
    quota: number;
    quotaPerChallenge: number;
    reserveCount: number;
    ceiling: string;
    totalBudget: string;
  };
  stage: { name: Localised; passMark: number; minEvaluations: number; trimmed: boolean };
  criteria: CriterionHead[];
  progress: { eligible: number; submitted: number; unfinished: number; unscreened: number; appointed: boolean };
  /** Codes and counts of what is missing before a proposal. */
  missing: { code: string; count: number }[];
  round: RoundHead | null;
  /** Whether the rows are only computed and nobody has proposed them. */
  provisional: boolean;
  rows: RankingRow[];
  page: number;
  pages: number;
  totals: { selected: number; reserves: number; ranked: number; award: string; cutLine: string | null };
  spreads: Spread[];
  recipients: { applicants: number; owners: number };
  may: { propose: boolean; decide: boolean; publish: boolean; ownProposal: boolean };
  now: Date;
};

export type ResultCriterion = {
  id: string;
  name: Localised;
  maxPoints: number;
  /** Points as text with one decimal for reading, as numbers for the picture. */
  mean: string;
  value: number;
  /** Lowest and highest of the selected ones; null where fewer than three were selected. */
  range: { low: string; high: string; lowValue: number; highValue: number } | null;
  comments: string[];
};

/** A startup's own result. Nothing of it names an evaluator or another applicant. */
export type OwnResult = {
  applicationId: string;
  receiptNumber: string;
  call: { code: string; title: Localised };
  challenge: { code: string; title: Localised; owner: Localised };
  outcome: Outcome;
  rank: number | null;
  reserveRank: number | null;
  mean: { text: string; value: number } | null;
  /** The lowest mean of the selected ones; null where nobody was selected, or where it would tell whose it is. */
  cutLine: { text: string; value: number } | null;
  /** Some were selected, but so few that their points could be traced. */
  cutLineHidden: boolean;
  /** Own mean minus the cut line, with its sign, one decimal. */
  difference: string | null;
  passMark: number;
  maxPoints: number;
  selectedRange: { low: number; high: number } | null;
  criteria: ResultCriterion[];
  overall: string[];
  reasons: Reason[];
  award: string | null;
  evaluators: { count: number; market: number; trimmed: boolean };
  steps: { screenedAt: Date | null; evaluatedAt: Date | null; decidedAt: Date; publishedAt: Date };
  eligible: number;
  now: Date;
};

export type PublicResultHead = {
  callCode: string;
  title: Localised;
  programme: Localised;
  publishedAt: Date;
  selected: number;
};

export type PublicResult = PublicResultHead & {
  rows: { challengeCode: string; challengeTitle: Localised; startup: Localised; owner: Localised }[];
};
