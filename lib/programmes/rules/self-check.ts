import { isDay, type Day } from "@/lib/platform/i18n/days";
import { applicantKinds, type ApplicantKind, type EligibilityRule } from "../schema/eligibility";
import { ELIGIBILITY_PREFIX, eligibilityAnswers } from "./composed-form";
import { judgeEligibility, type Judgement } from "./eligibility";

/** What somebody said of a company in the address of a self-check; only what they gave and what makes sense. */
export type SelfCheck = {
  kind: ApplicantKind | undefined;
  establishedOn: Day | null;
  statements: Record<string, boolean | undefined>;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Names of the questions in the address: those of the application form, so that nobody learns two. */
export const KIND_QUESTION = "kind";
export const DAY_QUESTION = "established";
export const questionOf = (rule: EligibilityRule): string => `${ELIGIBILITY_PREFIX}${rule.id}`;

export function selfCheckOf(rules: readonly EligibilityRule[], params: Params): SelfCheck {
  const day = params[DAY_QUESTION];
  return {
    kind: applicantKinds.find((kind) => kind === params[KIND_QUESTION]),
    establishedOn: typeof day === "string" && isDay(day) ? day : null,
    statements: eligibilityAnswers(rules, params).statements,
  };
}

/** Whether anything was asked at all: an address without answers shows the questions only. */
export const isAnswered = ({ kind, establishedOn, statements }: SelfCheck): boolean =>
  kind !== undefined || establishedOn !== null || Object.values(statements).some((given) => given !== undefined);

/** The same judgement as of an application, by what was said. */
export const judgeSelfCheck = (
  call: { eligibility: readonly EligibilityRule[]; announcedAt: Date | null; closesAt: Date },
  check: SelfCheck,
): Judgement[] => judgeEligibility(call.eligibility, { call, ...check });
