import type { Localised } from "@/lib/platform/localised";
import type { RequiredDocument } from "../schema/documents";
import { applicantKindNames, sectionTexts } from "../schema/composed-texts";
import type { ApplicantKind, EligibilityRule } from "../schema/eligibility";
import { applicantKinds } from "../schema/eligibility";
import type { FormDefinition, FormField } from "../schema/form-definition";

// Two sections of an application form follow from the call's other terms: the questions of its eligibility rules and the
// documents handed in with the application. They are part of the stored definition, so that what is answered there is
// saved, frozen, signed and shown like every other answer.

type Section = FormDefinition["sections"][number];
type Terms = { eligibility: readonly EligibilityRule[]; documents: readonly RequiredDocument[] };

const ELIGIBILITY_SECTION = "eligibility";
const DOCUMENT_SECTION = "documents";
/** Prefixes of the ids of generated fields; an officer's own fields do not begin with them. */
export const ELIGIBILITY_PREFIX = "eligibility_";
export const DOCUMENT_PREFIX = "document_";

/** A form with the two generated sections as its call's terms want them, in place of those it had. */
export function composeForm(definition: FormDefinition, terms: Terms): FormDefinition {
  const own = ownSections(definition);
  const consents = own.findIndex((section) => section.fields.some((field) => field.type === "consent"));
  const place = consents < 0 ? own.length : consents;
  const [questions, documents] = [questionSection(terms.eligibility), documentSection(terms.documents)];
  return { sections: [...questions, ...own.slice(0, place), ...documents, ...own.slice(place)] };
}

/** The sections that the officer writes. */
export const ownSections = (definition: FormDefinition): Section[] =>
  definition.sections.filter(({ id }) => id !== ELIGIBILITY_SECTION && id !== DOCUMENT_SECTION);

/**
 * What the answers of an application say about eligibility. Where the call takes startups only, nobody is asked: every
 * applying organisation is registered and verified as one.
 */
export function eligibilityAnswers(
  rules: readonly EligibilityRule[],
  answers: Readonly<Record<string, unknown>>,
): { kind: ApplicantKind | undefined; statements: Record<string, boolean | undefined> } {
  const given = (id: string) => answers[`${ELIGIBILITY_PREFIX}${id}`];
  const kindRule = rules.find((rule) => rule.type === "applicant");
  const kind =
    kindRule && asksKind(kindRule) ? applicantKinds.find((one) => one.toLowerCase() === given(kindRule.id)) : "STARTUP";
  const statements = rules.map(({ id }) => [id, yesOrNo(given(id))] as const);
  return { kind, statements: Object.fromEntries(statements) };
}

const asksKind = (rule: Extract<EligibilityRule, { type: "applicant" }>) =>
  rule.kinds.some((kind) => kind !== "STARTUP");

const yesOrNo = (answer: unknown) => (answer === "yes" ? true : answer === "no" ? false : undefined);

function questionSection(rules: readonly EligibilityRule[]): Section[] {
  const fields = rules.flatMap((rule): FormField[] => {
    if (rule.type === "applicant") return asksKind(rule) ? [kindQuestion(rule.id)] : [];
    if (rule.type === "company_age") return rule.exception ? [question(rule.id, rule.exception.statement)] : [];
    return [question(rule.id, rule.statement)];
  });
  return fields.length === 0 ? [] : [{ id: ELIGIBILITY_SECTION, ...sectionTexts.eligibility, fields }];
}

/** All kinds are offered, not only those that may apply: who chooses one of the others learns why it does not fit. */
const kindQuestion = (id: string): FormField => ({
  id: `${ELIGIBILITY_PREFIX}${id}`,
  type: "single_choice",
  label: sectionTexts.kind,
  required: true,
  options: applicantKinds.map((kind) => ({ value: kind.toLowerCase(), label: applicantKindNames[kind] })),
});

const question = (id: string, statement: Localised): FormField => ({
  id: `${ELIGIBILITY_PREFIX}${id}`,
  type: "single_choice",
  label: statement,
  required: true,
  options: [
    { value: "yes", label: sectionTexts.yes },
    { value: "no", label: sectionTexts.no },
  ],
});

function documentSection(documents: readonly RequiredDocument[]): Section[] {
  const fields = documents
    .filter((document) => document.stage === "APPLICATION")
    .map((document): FormField => ({
      id: `${DOCUMENT_PREFIX}${document.id}`,
      type: "file",
      label: document.name,
      help: document.help,
      required: document.required,
      maxFiles: 1,
    }));
  return fields.length === 0 ? [] : [{ id: DOCUMENT_SECTION, ...sectionTexts.documents, fields }];
}
