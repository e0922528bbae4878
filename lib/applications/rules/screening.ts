import { timeInKorea } from "@/lib/platform/i18n/kst";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { Refusal } from "@/lib/platform/result";
import type { LinkState } from "./links";
import type { ScreeningCheck, SubmittedContent } from "../schema/content";
import { contentProblems, fieldsOf, shownFields } from "./form";
import { countByField, judgeApplicant, type ApplicantFacts, type CallFacts } from "./submission";

export type ScreeningFacts = {
  call: CallFacts;
  applicant: ApplicantFacts;
  definition: FormDefinition;
  content: SubmittedContent;
  submittedAt: Date;
  /** Files of the submission that are quarantined or gone. */
  heldFileIds: readonly string[];
};

/**
 * The checks of an eligibility screening, each with the facts beside it. Rules say what is met; an officer decides
 * (요건검토, domain.md §1). What a company was at submission may have changed since: verification is judged as of now.
 */
export function checksOf(facts: ScreeningFacts): ScreeningCheck[] {
  return [
    deadlineCheck(facts),
    { rule: "organisation", met: facts.applicant.verification === "VERIFIED", facts: {} },
    ageCheck(facts),
    eligibilityCheck(facts),
    answersCheck(facts),
    documentsCheck(facts),
    consentsCheck(facts),
  ];
}

const passesAll = (checks: readonly ScreeningCheck[]): boolean => checks.every((check) => check.met);

/** Why one application is judged by a person, also where all others pass at once. */
export type ScreeningException = ScreeningCheck["rule"] | "supplement" | "linked" | "concern";

export function exceptionsOf(
  checks: readonly ScreeningCheck[],
  { awaited, link }: { awaited: boolean; link: LinkState },
): ScreeningException[] {
  const unmet = checks.filter((check) => !check.met).map((check) => check.rule);
  const linked = { none: [], open: ["linked"], concern: ["concern"] } as const;
  return [...unmet, ...(awaited ? (["supplement"] as const) : []), ...linked[link]];
}

/** Whether a screening may be recorded with this outcome: INELIGIBLE always says why. */
export function refusalsOfScreening(
  result: "ELIGIBLE" | "INELIGIBLE",
  reason: string | null,
  checks: readonly ScreeningCheck[],
): Refusal[] {
  const needsReason = result === "INELIGIBLE" || !passesAll(checks);
  if (!needsReason || (reason ?? "").trim().length >= MIN_REASON) return [];
  const code = result === "INELIGIBLE" ? "applications.reason_missing" : "applications.exception_reason_missing";
  return [{ code, field: "reason", params: { minimum: MIN_REASON } }];
}

/** Characters; a reason that a startup can act on (workspace.md §5). */
const MIN_REASON = 20;

function deadlineCheck({ submittedAt, call }: ScreeningFacts): ScreeningCheck {
  const facts = { submitted: timeInKorea(submittedAt), closes: timeInKorea(call.closesAt) };
  return { rule: "deadline", met: submittedAt < call.closesAt, facts };
}

function ageCheck({ call, applicant, content }: ScreeningFacts): ScreeningCheck {
  const judged = judgeApplicant(call, applicant, content.answers).find(({ rule }) => rule.type === "company_age");
  return { rule: "company_age", met: !judged || judged.verdict === "met", facts: judged?.params ?? {} };
}

function eligibilityCheck({ call, applicant, content }: ScreeningFacts): ScreeningCheck {
  const judged = judgeApplicant(call, applicant, content.answers).filter(({ rule }) => rule.type !== "company_age");
  const met = judged.filter((one) => one.verdict === "met").length;
  return { rule: "eligibility", met: met === judged.length, facts: { met, rules: judged.length } };
}

function answersCheck({ definition, content }: ScreeningFacts): ScreeningCheck {
  const kinds = typesOf(definition);
  const wrong = problemsOf(definition, content).filter(
    (field) => kinds.get(field) !== "file" && kinds.get(field) !== "consent",
  );
  return { rule: "answers", met: wrong.length === 0, facts: { wrong: wrong.length } };
}

function documentsCheck({ definition, content, heldFileIds }: ScreeningFacts): ScreeningCheck {
  const kinds = typesOf(definition);
  const wrong = problemsOf(definition, content).filter((field) => kinds.get(field) === "file");
  const held = content.files.filter((file) => heldFileIds.includes(file.fileId)).length;
  const facts = { files: content.files.length, wrong: wrong.length, held };
  return { rule: "documents", met: wrong.length === 0 && held === 0, facts };
}

function consentsCheck({ definition, content }: ScreeningFacts): ScreeningCheck {
  const shown = shownFields(definition, content.answers);
  const required = shown.filter((field) => field.type === "consent" && field.required);
  const given = required.filter((field) => content.answers[field.id] === true).length;
  return { rule: "consents", met: given === required.length, facts: { given, required: required.length } };
}

/** The fields with a problem, each once. */
function problemsOf(definition: FormDefinition, content: SubmittedContent): string[] {
  const problems = contentProblems(definition, content.answers, countByField(content.files));
  return [...new Set(problems.flatMap((problem) => problem.field ?? []))];
}

const typesOf = (definition: FormDefinition) => new Map(fieldsOf(definition).map((field) => [field.id, field.type]));
