import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { Answers } from "../schema/answers";
import type { SubmittedContent, SubmittedFile } from "../schema/content";
import { isFieldShown, submittedAnswers } from "./submission";

type Draft = {
  definition: FormDefinition;
  sections: Record<string, { answers: Answers }>;
  files: readonly SubmittedFile[];
};

/** What a submission of this draft would hold: the preview shows exactly what evaluators will see. */
export function contentOfDraft({ definition, sections, files }: Draft): SubmittedContent {
  const answers = answersOfDraft({ sections });
  return {
    answers: submittedAnswers(definition, answers),
    files: files.filter((file) => isFieldShown(definition, file.fieldId, answers)),
  };
}

/** All answers of a draft, whatever their section: field ids are unique in a form. */
export function answersOfDraft({ sections }: Pick<Draft, "sections">): Answers {
  return Object.assign({}, ...Object.values(sections).map((section) => section.answers));
}
