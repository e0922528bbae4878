import type { Day } from "@/lib/platform/i18n/days";
import type { ApplicantKind, EligibilityRule } from "../schema/eligibility";
import { ageInYears, ageReferenceDay, isYoungEnough } from "./company-age";

export type Verdict = "met" | "not_met" | "unknown";

export type EligibilityFacts = {
  /** Both decide the day by which the age is counted. */
  call: { announcedAt: Date | null; closesAt: Date };
  /** Undefined: not asked or not answered yet. */
  kind?: ApplicantKind;
  /** Null: the company has given none. */
  establishedOn: Day | null;
  /** Yes or no to a statement, by the id of its rule (that of the age's exception by the id of the age rule). */
  statements: Readonly<Record<string, boolean | undefined>>;
};

/**
 * One rule and what comes of it. The words stand in messages under `programmes.eligibility.reasons.<reason>` and take
 * `params`; the rule itself is worded by components/programmes/eligibility-rule.
 */
export type Judgement = {
  rule: EligibilityRule;
  verdict: Verdict;
  reason: string;
  params: Record<string, string | number>;
};

/**
 * Judges every rule of a call by what is known of an applicant. The same for the self-check, the draft, the submission
 * and the screening, so that nobody is told two things.
 */
export function judgeEligibility(rules: readonly EligibilityRule[], facts: EligibilityFacts): Judgement[] {
  return rules.map((rule) => {
    switch (rule.type) {
      case "applicant":
        return judgeKind(rule, facts);
      case "company_age":
        return judgeAge(rule, facts);
      case "statement":
        return judgeStatement(rule, facts);
    }
  });
}

/** One broken rule excludes; as long as something is unknown, nobody is told that they may apply. */
export function verdictOf(judgements: readonly Judgement[]): Verdict {
  if (judgements.some((one) => one.verdict === "not_met")) return "not_met";
  return judgements.every((one) => one.verdict === "met") ? "met" : "unknown";
}

type RuleOf<T extends EligibilityRule["type"]> = Extract<EligibilityRule, { type: T }>;

function judgeKind(rule: RuleOf<"applicant">, { kind }: EligibilityFacts): Judgement {
  const verdict = kind === undefined ? "unknown" : rule.kinds.includes(kind) ? "met" : "not_met";
  return { rule, verdict, reason: `kind_${verdict}`, params: {} };
}

function judgeAge(rule: RuleOf<"company_age">, { call, establishedOn, statements }: EligibilityFacts): Judgement {
  const reference = ageReferenceDay(rule.reference, call);
  const judged = (verdict: Verdict, reason: string, more: Judgement["params"] = {}): Judgement => ({
    rule,
    verdict,
    reason,
    params: { years: rule.years, reference, ...more },
  });
  if (establishedOn === null) return judged("unknown", "age_unknown");
  if (establishedOn > reference) return judged("not_met", "age_not_founded", { established: establishedOn });
  const known = { established: establishedOn, age: ageInYears(establishedOn, reference) };
  if (isYoungEnough(establishedOn, reference, rule.years)) return judged("met", "age_met", known);
  const { exception } = rule;
  if (!exception || !isYoungEnough(establishedOn, reference, exception.years))
    return judged("not_met", "age_not_met", { ...known, years: exception?.years ?? rule.years });
  const claimed = statements[rule.id];
  const further = { ...known, exceptionYears: exception.years };
  if (claimed === undefined) return judged("unknown", "age_exception_unknown", further);
  return claimed ? judged("met", "age_exception_met", further) : judged("not_met", "age_not_met", known);
}

function judgeStatement(rule: RuleOf<"statement">, { statements }: EligibilityFacts): Judgement {
  const given = statements[rule.id];
  const verdict = given === undefined ? "unknown" : given === rule.expected ? "met" : "not_met";
  return { rule, verdict, reason: `statement_${verdict}`, params: {} };
}
