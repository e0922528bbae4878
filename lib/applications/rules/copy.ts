import type { Localised } from "@/lib/platform/localised";
import { ELIGIBILITY_PREFIX } from "@/lib/programmes/rules/composed-form";
import { columnsOf } from "@/lib/programmes/rules/form-columns";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import { choicesOf, draftAnswersSchema, isRowField, rowsOf, type Answer, type Answers } from "../schema/answers";
import { fieldsOf, isEmpty } from "./form";

export type CopyFile = { fieldId: string; fileId: string; name: string; size: number; usable: boolean };

/** An application as far as copying from it, or into it, is concerned. */
export type CopySide = { definition: FormDefinition; answers: Answers; files: readonly CopyFile[] };

/** Why something of the earlier application is not taken over. */
export type LeftReason =
  | "consent"
  | "eligibility"
  | "no_field"
  | "other_kind"
  | "other_options"
  | "already_there"
  | "no_room"
  | "file_unusable"
  | "file_too_large";

export type CopyPlan = {
  /** By section id of the new form. */
  answers: Record<string, Answers>;
  files: CopyFile[];
  /** What is taken over, by its label in the new form, in its order; `file` where it is one. */
  taken: { label: Localised; file?: string }[];
  /** What is not, by its label in the earlier form. */
  left: { label: Localised; file?: string; reason: LeftReason }[];
};

/**
 * What an earlier application gives to a new one: answers to fields of the same id and kind that are still empty, and
 * files by reference. Consents and statements about eligibility are made anew for every call. `maxFileBytes`: of the new
 * call.
 */
export function planCopy(from: CopySide, to: CopySide, maxFileBytes: number): CopyPlan {
  const plan: CopyPlan = { answers: {}, files: [], taken: [], left: [] };
  for (const field of fieldsOf(from.definition)) {
    const target = placeOf(to.definition, field.id);
    if (field.type === "file") planFiles(plan, field, { from, to, target: target?.field, maxFileBytes });
    else planAnswer(plan, field, { answer: from.answers[field.id], given: to.answers[field.id], target });
  }
  return plan;
}

type Place = { sectionId: string; field: FormField };

function placeOf({ sections }: FormDefinition, fieldId: string): Place | undefined {
  const section = sections.find(({ fields }) => fields.some(({ id }) => id === fieldId));
  const field = section?.fields.find(({ id }) => id === fieldId);
  return section && field && { sectionId: section.id, field };
}

type AnswerFacts = { answer: Answer | undefined; given: Answer | undefined; target: Place | undefined };

function planAnswer(plan: CopyPlan, field: FormField, { answer, given, target }: AnswerFacts): void {
  if (answer === undefined || isEmpty(answer)) return;
  const reason = reasonToLeave(field, answer, target?.field, given);
  if (reason || !target) {
    plan.left.push({ label: field.label, reason: reason ?? "no_field" });
    return;
  }
  plan.answers[target.sectionId] = { ...plan.answers[target.sectionId], [field.id]: answer };
  plan.taken.push({ label: target.field.label });
}

function reasonToLeave(
  field: FormField,
  answer: Answer,
  target: FormField | undefined,
  given: Answer | undefined,
): LeftReason | undefined {
  if (field.type === "consent") return "consent";
  if (field.id.startsWith(ELIGIBILITY_PREFIX)) return "eligibility";
  if (!target) return "no_field";
  if (target.type !== field.type) return "other_kind";
  if (given !== undefined && !isEmpty(given)) return "already_there";
  if (!hasOptions(target, answer)) return "other_options";
  // A draft takes whatever has the right shape: too long or out of range is said there, and mended there.
  return draftAnswersSchema([target]).safeParse({ [field.id]: answer }).success ? undefined : "other_kind";
}

/** Every chosen value, and every column of every row, is there in the new form too. */
function hasOptions(target: FormField, answer: Answer): boolean {
  if (target.type === "single_choice" || target.type === "multiple_choice") {
    return choicesOf(answer).every((value) => target.options.some((option) => option.value === value));
  }
  if (!isRowField(target)) return true;
  const columns = new Map(columnsOf(target).map((column) => [column.id, column]));
  return rowsOf(answer).every((row) =>
    Object.entries(row).every(([id, text]) => {
      const column = columns.get(id);
      if (column?.type !== "single_choice") return column !== undefined;
      return text === "" || column.options.some((option) => option.value === text);
    }),
  );
}

type FileFacts = { from: CopySide; to: CopySide; target: FormField | undefined; maxFileBytes: number };

function planFiles(plan: CopyPlan, field: FormField, { from, to, target, maxFileBytes }: FileFacts): void {
  const there = to.files.filter(({ fieldId }) => fieldId === field.id);
  let room = target?.type === "file" ? target.maxFiles - there.length : 0;
  for (const file of from.files.filter(({ fieldId }) => fieldId === field.id)) {
    const known = there.some(({ fileId }) => fileId === file.fileId);
    const reason = reasonToLeaveFile(file, { target, known, room, maxFileBytes });
    if (reason || !target) plan.left.push({ label: field.label, file: file.name, reason: reason ?? "no_field" });
    else {
      room--;
      plan.files.push(file);
      plan.taken.push({ label: target.label, file: file.name });
    }
  }
}

function reasonToLeaveFile(
  file: CopyFile,
  facts: { target: FormField | undefined; known: boolean; room: number; maxFileBytes: number },
): LeftReason | undefined {
  if (!facts.target) return "no_field";
  if (facts.target.type !== "file") return "other_kind";
  if (facts.known) return "already_there";
  if (!file.usable) return "file_unusable";
  if (file.size > facts.maxFileBytes) return "file_too_large";
  return facts.room > 0 ? undefined : "no_room";
}
