import { canonicalJson, sha256 } from "@/lib/platform/digest";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { Answers } from "../schema/answers";
import type { SubmittedContent, SubmittedFile } from "../schema/content";
import { isFieldShown, submittedAnswers } from "./submission";

type Draft = {
  definition: FormDefinition;
  sections: Record<string, { answers: Answers }>;
  files: readonly HeldFile[];
};

type HeldFile = SubmittedFile & { held: boolean };

/** What a submission of this draft would hold: the preview shows exactly what evaluators will see. */
export const contentOfDraft = ({ definition, sections, files }: Draft): SubmittedContent =>
  contentToSubmit({ definition, answers: answersOfDraft({ sections }), files });

/** What is submitted: the answers of shown fields, and the files of shown fields. */
export function contentToSubmit(draft: {
  definition: FormDefinition;
  answers: Answers;
  files: readonly HeldFile[];
}): SubmittedContent {
  const { definition, answers, files } = draft;
  const attached = files.filter((file) => isFieldShown(definition, file.fieldId, answers));
  return {
    answers: submittedAnswers(definition, answers),
    files: attached.map(({ fieldId, fileId, name, size, mediaType, sha256 }) => ({
      fieldId,
      fileId,
      name,
      size,
      mediaType,
      sha256,
    })),
  };
}

/** Hex SHA-256 over RFC 8785: on the receipt, and with the button, so that nothing is submitted that was not shown. */
export const digestOf = (content: SubmittedContent): string => sha256(canonicalJson(content));

/** All answers of a draft, whatever their section: field ids are unique in a form. */
export function answersOfDraft({ sections }: Pick<Draft, "sections">): Answers {
  return Object.assign({}, ...Object.values(sections).map((section) => section.answers));
}
