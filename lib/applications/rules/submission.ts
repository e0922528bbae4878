import type { CallStatus, ChallengeStatus, VerificationStatus } from "@/lib/platform/db/generated/enums";
import type { ScanView } from "@/lib/files/types";
import type { Day } from "@/lib/platform/i18n/days";
import { timeInKorea } from "@/lib/platform/i18n/kst";
import type { Refusal } from "@/lib/platform/result";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { ELIGIBILITY_PREFIX, eligibilityAnswers } from "@/lib/programmes/rules/composed-form";
import { judgeEligibility, type Judgement } from "@/lib/programmes/rules/eligibility";
import type { EligibilityRule } from "@/lib/programmes/schema/eligibility";
import { contentProblems, shownFields } from "./form";
import { filledRows } from "./rows";
import { isRowField, rowsOf, type Answer, type Answers } from "../schema/answers";

export type CallFacts = {
  status: CallStatus;
  phase: "BEFORE" | "OPEN" | "CLOSED";
  /** The applicant's own: the call's, or a later one that it was given. */
  closesAt: Date;
  /** The call's, which company age counts at: an extension makes nobody too old. */
  commonClosesAt: Date;
  announcedAt: Date | null;
  eligibility: EligibilityRule[];
  /** Submissions that one startup may have in the call, over all challenges; null: no limit. */
  maxApplicationsPerStartup: number | null;
};

export type ApplicantFacts = { verification: VerificationStatus; establishedOn: Day | null };

export type DraftFile = { fieldId: string; name: string; held: boolean; scan?: ScanView };

export type SubmissionFacts = {
  call: CallFacts;
  challenge: ChallengeStatus;
  applicant: ApplicantFacts;
  /** Other applications of this startup in the call that count. */
  others: number;
  definition: FormDefinition;
  answers: Answers;
  files: readonly DraftFile[];
};

/** Every reason at once why this draft cannot be submitted now. `field` is a field id of the form where there is one. */
export function refusalsToSubmit(facts: SubmissionFacts): Refusal[] {
  const { definition, answers, files } = facts;
  return [
    ...refusalsOfTime(facts.call, facts.challenge),
    ...refusalsOfApplicant(facts.call, facts.applicant, answers),
    ...refusalsOfLimit(facts.call, facts.others),
    ...contentProblems(definition, answers, countByField(files)),
    ...refusalsOfFiles(files),
  ];
}

/** Files that are attached but may not be handed in: reported and in quarantine, or found to be infected. */
export function refusalsOfFiles(files: readonly DraftFile[]): Refusal[] {
  return files
    .filter((file) => file.held)
    .map(({ scan, fieldId, name }) =>
      scan === "infected"
        ? { code: "applications.file_infected", field: fieldId, params: { name } }
        : { code: "applications.file_held", field: fieldId },
    );
}

/**
 * Whether the call takes anything now: the same for starting, writing and submitting. A missed deadline is named as
 * such, with its time, never as a missing right.
 */
export function refusalsOfTime(call: CallFacts, challenge: ChallengeStatus): Refusal[] {
  if (call.status !== "ANNOUNCED") return [{ code: "applications.call_cancelled" }];
  if (challenge !== "PUBLISHED") return [{ code: "applications.challenge_withdrawn" }];
  if (call.phase === "BEFORE") return [{ code: "applications.not_open_yet" }];
  if (call.phase === "CLOSED")
    return [{ code: "applications.deadline_passed", params: { deadline: timeInKorea(call.closesAt) } }];
  return [];
}

/** Whether the call takes one more application of this startup (공고별 신청 한도); drafts may be more. */
export function refusalsOfLimit(call: Pick<CallFacts, "maxApplicationsPerStartup">, others: number): Refusal[] {
  const limit = call.maxApplicationsPerStartup;
  return limit !== null && others >= limit ? [{ code: "applications.limit_reached", params: { limit } }] : [];
}

/**
 * Whether this company may apply in this call (domain.md §4: eligibility). What the answers do not say yet is no reason
 * here: a question without an answer is missing like any other.
 */
export function refusalsOfApplicant(
  call: EligibilityTerms,
  applicant: ApplicantFacts,
  answers: Answers = {},
): Refusal[] {
  const unverified = applicant.verification === "VERIFIED" ? [] : [{ code: "applications.organisation_unverified" }];
  return [...unverified, ...judgeApplicant(call, applicant, answers).flatMap((one) => refusalOfRule(one) ?? [])];
}

export type EligibilityTerms = Pick<CallFacts, "eligibility" | "announcedAt" | "commonClosesAt">;

/** The call's eligibility rules, judged by the company's profile and what the application answers. */
export function judgeApplicant(
  call: EligibilityTerms,
  { establishedOn }: ApplicantFacts,
  answers: Answers,
): Judgement[] {
  return judgeEligibility(call.eligibility, {
    call: { announcedAt: call.announcedAt, closesAt: call.commonClosesAt },
    establishedOn,
    ...eligibilityAnswers(call.eligibility, answers),
  });
}

function refusalOfRule({ rule, verdict, reason, params }: Judgement): Refusal | undefined {
  if (reason === "age_unknown") return { code: "applications.established_missing" };
  if (verdict !== "not_met") return undefined;
  if (rule.type === "company_age") return { code: "applications.company_too_old", params };
  const code = rule.type === "applicant" ? "applications.kind_not_eligible" : "applications.statement_not_eligible";
  return { code, field: `${ELIGIBILITY_PREFIX}${rule.id}` };
}

/** What is frozen: the answers of shown fields that were given; of rows those with an entry. */
export function submittedAnswers(definition: FormDefinition, answers: Answers): Answers {
  const given = shownFields(definition, answers).flatMap((field): [string, Answer][] => {
    const answer = answers[field.id];
    if (answer === undefined) return [];
    return [[field.id, isRowField(field) ? filledRows(field, rowsOf(answer)) : answer]];
  });
  return Object.fromEntries(given);
}

/** Whether files of this field belong to a submission with these answers. */
export function isFieldShown(definition: FormDefinition, fieldId: string, answers: Answers): boolean {
  return shownFields(definition, answers).some((field) => field.id === fieldId);
}

/**
 * The time that a receipt states: the database's, cut to milliseconds. A clock that read 15:59:59.9996 must not be
 * rounded onto the deadline which it was before.
 */
export function receivedAt(now: Date, closesAt: Date): Date {
  return now < closesAt ? now : new Date(closesAt.getTime() - 1);
}

export function countByField(files: readonly { fieldId: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fieldId } of files) counts[fieldId] = (counts[fieldId] ?? 0) + 1;
  return counts;
}
