import { canonicalJson } from "@/lib/platform/digest";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { addDays, type Day } from "@/lib/platform/i18n/days";
import { publicHolidays } from "@/lib/platform/i18n/holidays";
import type { Refusal } from "@/lib/platform/result";
import { testsOf } from "@/lib/programmes/rules/form-conditions";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { Answers } from "../schema/answers";
import type { SubmittedContent, SupplementItem } from "../schema/content";
import { contentProblems, fieldsOf, shownFields, shownSections } from "./form";
import { countByField } from "./submission";

/**
 * What a request reopens: the fields that were asked for, and those whose showing hangs on one of them; were these left
 * closed, another choice could ask for an answer that nobody may give.
 */
export function openedItems(definition: FormDefinition, asked: readonly SupplementItem[]): SupplementItem[] {
  const opened = new Map(asked.map((item) => [item.fieldId, item]));
  // A condition hangs on an earlier field (rules/form-conditions.ts), so that one pass in the form's order finds all.
  for (const section of definition.sections) {
    for (const { id, onlyIf } of section.fields) {
      const tests = [...testsOf(section.onlyIf), ...testsOf(onlyIf)];
      if (!opened.has(id) && tests.some((test) => opened.has(test.field))) opened.set(id, { fieldId: id });
    }
  }
  return fieldsOf(definition).flatMap((field) => opened.get(field.id) ?? []);
}

/** The last day that a form proposes for a supplement: a week from today, or the business day after. */
export const usualDueDay = (today: Day): Day => nextBusinessDay(addDays(today, 7), publicHolidays);

/** The fields that can be asked for, by section, with those in which a check finds a fault. */
export function askable({ definition, content }: { definition: FormDefinition; content: SubmittedContent }) {
  const problems = contentProblems(definition, content.answers, countByField(content.files));
  const wrong = new Set(problems.map((problem) => problem.field));
  return shownSections(definition, content.answers).map(({ id, title, fields }) => ({
    id,
    title,
    fields: fields.map((field) => ({ id: field.id, label: field.label, wrong: wrong.has(field.id) })),
  }));
}

/** Only fields that the applicant saw can be asked for again. */
export function refusalsOfAsked(
  definition: FormDefinition,
  answers: Answers,
  asked: readonly SupplementItem[],
): Refusal[] {
  const shown = new Set(shownFields(definition, answers).map((field) => field.id));
  return asked
    .filter((item) => !shown.has(item.fieldId))
    .map((item) => ({ code: "applications.field_unknown", field: `fields.${item.fieldId}.reason` }));
}

/**
 * The submission with its named fields as the draft has them now. Everything else is taken from the version that was
 * asked about, byte by byte, whatever the draft says. `draft` is what would be submitted.
 */
export function supplementedContent(
  base: SubmittedContent,
  draft: SubmittedContent,
  named: ReadonlySet<string>,
): SubmittedContent {
  const isNamed = (fieldId: string) => named.has(fieldId);
  const answers = [
    ...Object.entries(base.answers).filter(([id]) => !isNamed(id)),
    ...Object.entries(draft.answers).filter(([id]) => isNamed(id)),
  ];
  return {
    answers: Object.fromEntries(answers),
    files: [
      ...base.files.filter((file) => !isNamed(file.fieldId)),
      ...draft.files.filter((file) => isNamed(file.fieldId)),
    ],
  };
}

/** Whether one field differs between two contents. */
export function isChangedIn(fieldId: string, base: SubmittedContent, content: SubmittedContent): boolean {
  const partOf = ({ answers, files }: SubmittedContent) =>
    canonicalJson([answers[fieldId] ?? null, files.filter((file) => file.fieldId === fieldId).map((f) => f.sha256)]);
  return partOf(base) !== partOf(content);
}

/** Every reason at once why a supplement cannot be sent; only its own fields count. */
export function refusalsToAnswer(
  definition: FormDefinition,
  content: SubmittedContent,
  facts: { base: SubmittedContent; named: ReadonlySet<string>; heldFields: readonly string[] },
): Refusal[] {
  const refusals = [
    ...contentProblems(definition, content.answers, countByField(content.files), facts.named),
    ...facts.heldFields.filter((id) => facts.named.has(id)).map((field) => ({ code: "applications.file_held", field })),
  ];
  const changed = [...facts.named].some((id) => isChangedIn(id, facts.base, content));
  return changed ? refusals : [{ code: "applications.supplement_unchanged" }, ...refusals];
}
